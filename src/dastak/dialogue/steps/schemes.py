"""Schemes in general: look which may fit, see them all, or talk to a person."""

from dastak.dialogue.choices import Choice
from dastak.dialogue.choosing import agreement, chosen
from dastak.dialogue.enquiring import ALL
from dastak.dialogue.heard import Heard
from dastak.dialogue.paths import follow
from dastak.dialogue.talk import Talk


def ask(talk: Talk) -> None:
    """What we can do about schemes."""
    talk.ask(
        talk.text("schemes.ask"),
        [
            Choice(f"eligible:{ALL}", talk.text("button.find_schemes")),
            Choice("topics:@schemes", talk.text("button.all_schemes")),
            Choice("person", talk.text("button.person")),
        ],
    )


def hear(talk: Talk, heard: Heard) -> bool:
    """A yes looks for those that fit."""
    key = chosen(talk, heard) or agreement(talk, heard)
    if key == "yes":
        key = f"eligible:{ALL}"
    return follow(talk, "menu" if key == "no" else key)
