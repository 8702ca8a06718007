"""A person of the office has the conversation: the house asks nothing and answers nothing."""

from dastak.dialogue.heard import Heard
from dastak.dialogue.paths import follow
from dastak.dialogue.talk import Talk


def ask(talk: Talk) -> None:
    """Nothing: the next word is the person's."""
    talk.change(menu=())


def hear(talk: Talk, heard: Heard) -> bool:
    """Only what is for the house comes here (``with_person`` takes the rest)."""
    return follow(talk, heard.key)
