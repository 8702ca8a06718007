"""A question answered with yes or no."""

from dastak.definitions.fields.yes_no import NO, YES
from dastak.dialogue.choices import Choice
from dastak.dialogue.choosing import agreement, chosen, titled
from dastak.dialogue.heard import Heard
from dastak.dialogue.questions.framing import framed, side_choices, took_side_choice
from dastak.dialogue.questions.spot import Spot, settle
from dastak.dialogue.talk import Talk


def ask(talk: Talk, spot: Spot) -> None:
    """Two buttons, in the service's own words where it has them."""
    options = spot.words.options
    choices = [
        Choice("yes", options.get(YES) or talk.text("button.yes")),
        Choice("no", options.get(NO) or talk.text("button.no")),
    ]
    talk.ask(framed(talk, spot), choices, pinned=side_choices(talk, spot))


def hear(talk: Talk, heard: Heard, spot: Spot) -> bool:
    """Yes, no, or what both are called here."""
    key = chosen(talk, heard)
    if took_side_choice(talk, key, spot):
        return True
    key = key or titled(heard.text, spot.words.options) or agreement(talk, heard)
    if key not in ("yes", "no"):
        return False
    settle(talk, key == "yes")
    return True
