"""Free words that want something lead there; in the middle of a form only after asking."""

from dastak.dialogue.asking import WELL_KNOWN, asked_instead
from dastak.dialogue.commanding import carry_out
from dastak.dialogue.danger import say_card
from dastak.dialogue.destinations import destination
from dastak.dialogue.forms import in_form
from dastak.dialogue.heard import Heard
from dastak.dialogue.leaving import led_out_of_form
from dastak.dialogue.paths import follow
from dastak.dialogue.talk import Talk
from dastak.dialogue.wondering import wonders
from dastak.understanding.knowledge.search import POSSIBLE
from dastak.understanding.understood import Understood

NOTHING = Understood("out-of-scope", "empty")
QUESTION_WORDS = 3
"""Fewer words inside a form are a try at the answer."""
NO_WISH = frozenset({"", "danger", "order", "language", "menu"})
"""What a first message may want that needs no remembering until the language is known."""


def led_somewhere(talk: Talk, heard: Heard) -> bool:
    """Do what the words want, ask which of several, or say who does it.

    What the step in hand remarked of an answer that was none is forgotten then."""
    remarks = talk.take_notes()
    if _led(talk, heard):
        return True
    for remark in remarks:
        talk.remark(remark)
    return False


def _led(talk: Talk, heard: Heard) -> bool:
    found = understood(talk, heard)
    key = where_to(talk, heard)
    if wonders(talk, heard, found, key):
        return True
    verb, _, what = key.partition(":")
    if verb == "danger":
        say_card(talk, what)
        if in_form(talk):
            talk.again()
        return True
    if in_form(talk):
        return led_out_of_form(talk, key, found, heard)
    return carry_out(talk, what) if verb == "order" else follow(talk, key)


def wish_of(talk: Talk, heard: Heard) -> str:
    """Where a first message leads, to be followed once the language is known."""
    key = where_to(talk, heard)
    return "" if key.partition(":")[0] in NO_WISH else key


def where_to(talk: Talk, heard: Heard) -> str:
    """The key of the path; ``how much?`` is about the service on the screen."""
    found = understood(talk, heard)
    if found.question and (in_form(talk) or talk.state.step in ("about", "fact")):
        return f"facts:{found.question}"
    key = destination(talk.definitions, found, heard.text)
    inside = in_form(talk)
    if heard.too_long or len(heard.text.split()) < (QUESTION_WORDS if inside else 1):
        return key
    least = WELL_KNOWN if inside else POSSIBLE
    return asked_instead(talk.definitions, key, found, heard.text, least=least)


def understood(talk: Talk, heard: Heard) -> Understood:
    """What the words mean, whatever this number offers; thought once in a turn."""
    if talk.meaning is None:
        talk.meaning = NOTHING
        if heard.text and not heard.too_long:
            language = talk.language if talk.state.language else None
            talk.meaning = talk.definitions.understander.understand(heard.text, language)
    return talk.meaning
