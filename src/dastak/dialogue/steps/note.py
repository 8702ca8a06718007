"""The office asked something in its own words: the citizen answers in theirs."""

from dastak.dialogue.forms import proceed
from dastak.dialogue.heard import NOTE_LIMIT, Heard
from dastak.dialogue.limits import clip
from dastak.dialogue.talk import Talk


def ask(talk: Talk) -> None:
    """Write your answer."""
    talk.ask(talk.text("note.ask"))


def hear(talk: Talk, heard: Heard) -> bool:
    """Any words."""
    if not heard.text:
        return False
    talk.fill(note=clip(heard.text, NOTE_LIMIT))
    proceed(talk)
    return True
