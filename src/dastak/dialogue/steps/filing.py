"""The application is on its way into the register; its number comes in the same breath."""

from dastak.dialogue.heard import Heard
from dastak.dialogue.talk import Talk


def ask(talk: Talk) -> None:
    """One moment."""
    talk.ask(talk.text("filing.wait"))


def hear(talk: Talk, heard: Heard) -> bool:
    """Nothing can be answered until the number is there."""
    talk.again()
    return True
