"""All services of this number, page by page."""

from dastak.dialogue.choices import Choice
from dastak.dialogue.choosing import chosen
from dastak.dialogue.heard import Heard
from dastak.dialogue.paths import follow, service_choice
from dastak.dialogue.talk import Talk


def ask(talk: Talk) -> None:
    """A list; what does not fit is on its next page."""
    plans = talk.definitions.offered()
    talk.ask(
        talk.text("services.ask"),
        [service_choice(talk, plan) for plan in plans],
        pinned=[Choice("menu", talk.text("button.menu"))],
        button=talk.text("button.choose"),
    )


def hear(talk: Talk, heard: Heard) -> bool:
    """A row, by tap, number or name."""
    return follow(talk, chosen(talk, heard))
