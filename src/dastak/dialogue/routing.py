"""Free words that want something lead there; in the middle of a form only after asking."""

from dastak.dialogue.cards import fact
from dastak.dialogue.commanding import carry_out
from dastak.dialogue.danger import say_card
from dastak.dialogue.destinations import destination
from dastak.dialogue.elsewhere import direction
from dastak.dialogue.forms import in_form
from dastak.dialogue.heard import Heard
from dastak.dialogue.paths import follow, interlude
from dastak.dialogue.talk import Talk
from dastak.understanding.understood import Understood

SURE_ENOUGH_TO_LEAVE = 0.85
NOTHING = Understood("out-of-scope", "empty")
NO_WISH = frozenset({"", "danger", "order", "language", "menu"})
"""What a first message may want that needs no remembering until the language is known."""


def led_somewhere(talk: Talk, heard: Heard) -> bool:
    """Do what the words want, ask which of several, or say who does it."""
    found = understood(talk, heard)
    key = destination(talk.definitions, found, heard.text)
    verb, _, what = key.partition(":")
    if verb == "danger":
        say_card(talk, what)
        if in_form(talk):
            talk.again()
        return True
    if in_form(talk):
        return led_out_of_form(talk, key, found)
    return carry_out(talk, what) if verb == "order" else follow(talk, key)


def led_out_of_form(talk: Talk, key: str, found: Understood) -> bool:
    """What is surely no answer: a question is answered, a change of mind is asked back."""
    verb, _, what = key.partition(":")
    if verb in ("fact", "facts"):
        return _tell_fact(talk, what)
    if found.decision != "route" or found.intents[0].confidence < SURE_ENOUGH_TO_LEAVE:
        return False
    if verb == "service":
        if what == talk.form.service:
            return False
        interlude(talk, "leave", subject=what)
        return True
    if verb == "away":
        talk.remark(direction(talk, what))
        talk.again()
        return True
    return carry_out(talk, what) if verb == "order" else follow(talk, key)


def wish_of(talk: Talk, heard: Heard) -> str:
    """Where a first message leads, to be followed once the language is known."""
    key = destination(talk.definitions, understood(talk, heard), heard.text)
    return "" if key.partition(":")[0] in NO_WISH else key


def understood(talk: Talk, heard: Heard) -> Understood:
    """What the words mean, whatever this number offers; thought once in a turn."""
    if talk.meaning is None:
        talk.meaning = NOTHING
        if heard.text and not heard.too_long:
            language = talk.language if talk.state.language else None
            talk.meaning = talk.definitions.understander.understand(heard.text, language)
    return talk.meaning


def _tell_fact(talk: Talk, what: str) -> bool:
    """Of the service that was named, else of the form's own."""
    asked, _, service = what.partition("/")
    plan = talk.definitions.latest(service) if service else None
    talk.remark(fact(talk, plan or talk.plan, asked))
    talk.again()
    return True
