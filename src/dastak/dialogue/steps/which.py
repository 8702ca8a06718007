"""The words may mean several services: which one?"""

from dastak.dialogue.choices import Choice
from dastak.dialogue.choosing import chosen
from dastak.dialogue.heard import Heard
from dastak.dialogue.paths import follow, service_choice
from dastak.dialogue.talk import Talk


def ask(talk: Talk) -> None:
    """The likely ones, and none of these."""
    plans = (talk.definitions.latest(service) for service in talk.state.subject.split(" "))
    choices = [service_choice(talk, plan) for plan in plans if plan is not None]
    none = Choice("menu", talk.text("row.none_of_these"))
    talk.ask(talk.text("which.ask"), choices, pinned=[none])


def hear(talk: Talk, heard: Heard) -> bool:
    """One of them, by tap, number or name."""
    return follow(talk, chosen(talk, heard))
