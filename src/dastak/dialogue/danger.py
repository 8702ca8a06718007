"""Someone may be in danger: whom to call is said first, whatever was being asked."""

from dastak.definitions.model import FieldKind
from dastak.dialogue.choosing import titled
from dastak.dialogue.forms import in_form
from dastak.dialogue.heard import TYPED_LIMIT, Heard
from dastak.dialogue.questions.spot import spot_of
from dastak.dialogue.talk import Talk
from dastak.dialogue.twice import here, sounded_before

ANY_WORDS: frozenset[FieldKind] = frozenset({"text", "long_text", "address"})
"""Kinds that such words may be an answer to: an address near the fire station."""
PASSED_ON = frozenset({"person", "attended", "note"})
"""Steps whose words go to a person of the office in any case."""


def warned(talk: Talk, heard: Heard) -> bool:
    """Say whom to call and ask again; False when the words are still to be heard as an answer."""
    if not heard.text or titled(heard.text, {row.key: row.title for row in talk.state.menu}):
        return False
    card = talk.definitions.understander.danger(heard.text[:TYPED_LIMIT])
    if not card:
        return False
    say_card(talk, card)
    if talk.state.step in PASSED_ON or _said_before(talk):
        return False
    if in_form(talk):
        talk.again()
    return bool(talk.state.language)


def say_card(talk: Talk, card: str) -> None:
    """The card; in every language of the number while the citizen has not chosen one."""
    definitions = talk.definitions
    said = definitions.understander.signposts.cards.get(card, {})
    languages = (talk.language,) if talk.state.language else definitions.office.languages
    for language in languages:
        ours = definitions.wording(language).text("emergency")
        talk.remark(said.get(language) or ours)


def _said_before(talk: Talk) -> bool:
    """The same question was answered with such words before: then they are the answer."""
    if talk.state.step != "question" or spot_of(talk).field.kind not in ANY_WORDS:
        return False
    before = sounded_before(talk)
    talk.change(sounded=here(talk))
    return before
