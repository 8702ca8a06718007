"""Unclear words are put before a language model, where the operator has one.

We say nothing meanwhile. Whatever it answers leads to a question at most, unless our own model
thought the same: so words that steer it can at worst show a wrong menu. When it does not answer,
or the citizen writes on, everything goes as without it.
"""

from collections.abc import Iterable, Iterator

from dastak.dialogue.destinations import ORDERS, leading_to
from dastak.dialogue.effects import AskMeaning, Meant, SetTimer
from dastak.dialogue.elsewhere import title_of
from dastak.dialogue.forms import in_form
from dastak.dialogue.heard import Heard
from dastak.dialogue.state import Wondering
from dastak.dialogue.talk import Talk
from dastak.understanding.redaction import redact
from dastak.understanding.understood import Understood

MOST = 12
SHOWN = 3
TIMER = "meaning"
LONGEST_SECONDS = 10
"""When no outcome has come by then, nobody is left who could bring one."""
LIKELY = 0.6
"""Our own trust from which the model's word opens what it names."""
UNCLEAR = frozenset({"", "which"})
"""Destinations that are worth a second opinion: nowhere, or a question."""
OWN_LAYERS = frozenset({"model", "name"})
"""Rules know what they say; a guess of these may be helped."""


def wonders(talk: Talk, heard: Heard, found: Understood, key: str) -> bool:
    """Ask the language model instead of answering; False when it is not to be asked."""
    if not talk.definitions.asks_model or talk.wondered or in_form(talk):
        return False
    if not any(sign.isalpha() for sign in heard.text):
        return False
    if found.layer not in OWN_LAYERS or key.partition(":")[0] not in UNCLEAR:
        return False
    candidates = tuple(_candidates(talk, found))[:MOST]
    if not candidates:
        return False
    number = talk.state.wonderings + 1
    talk.change(wonderings=number, wondering=Wondering(heard.text, number), quiet="wondering")
    talk.order(AskMeaning(number, redact(heard.text), talk.language, candidates, talk.now))
    talk.order(SetTimer(TIMER, LONGEST_SECONDS))
    talk.wondered = True
    talk.quiet()
    return True


def second_opinion(talk: Talk, found: Understood, choice: str, *, sure: bool) -> str:
    """Where both opinions lead together: a key, or empty when the first one stands alone."""
    if choice.startswith("@") or not title_of(talk, choice):
        return ""
    best = found.intents[0] if found.intents else None
    if sure and best is not None and best.id == choice and best.confidence >= LIKELY:
        return leading_to(talk.definitions, choice)
    offered = found.intents if found.decision == "clarify" else ()
    others = [intent.id for intent in offered if intent.id not in (choice, *ORDERS)]
    return f"which:{' '.join([choice, *others[: SHOWN - 1]])}"


def _candidates(talk: Talk, found: Understood) -> Iterator[Meant]:
    """What our own model thought of, then what the number offers, as far as it has a name."""
    for id_ in dict.fromkeys(_ids(talk, found)):
        title = title_of(talk, id_)
        if title and id_ not in ORDERS:
            plan = talk.definitions.latest(id_)
            yield Meant(id_, title, plan.words(talk.language).summary if plan else "")


def _ids(talk: Talk, found: Understood) -> Iterable[str]:
    yield from (intent.id for intent in found.intents)
    yield from found.near
    yield from talk.definitions.office.services
