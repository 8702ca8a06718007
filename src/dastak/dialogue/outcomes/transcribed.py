"""A voice note's words are here: echo them, and take them as if they had been typed."""

from dastak.dialogue.choosing import agreement
from dastak.dialogue.commanding import BEFORE_LANGUAGE
from dastak.dialogue.events import Received, Transcribed
from dastak.dialogue.heard import Heard, hear
from dastak.dialogue.listening import receive
from dastak.dialogue.misunderstandings import misunderstood
from dastak.dialogue.phrases import meaning_of
from dastak.dialogue.talk import Talk
from dastak.dialogue.voice import doubt, echo, place_of
from dastak.understanding.commands import find_command
from dastak.values.inbound import TextIn

SURE = 0.6
"""What was heard less surely than this is read back before it counts."""
OUR_FAULT = "unavailable"


def happened(talk: Talk, event: Transcribed) -> None:
    """Words spoken to one question never answer another; those that call for help always count."""
    heard = hear(TextIn(event.text), talk.state)
    if event.problem or not heard.text:
        _not_heard(talk, event.problem or "nothing")
    elif _is_urgent(talk, heard):
        echo(talk, heard.text)
        receive(talk, Received(TextIn(heard.text)))
    elif event.place != place_of(talk.state):
        echo(talk, heard.text, key="voice.late")
        talk.again()
    elif event.confidence < SURE and not _settles_doubt(talk, heard):
        doubt(talk, heard.text)
    else:
        echo(talk, heard.text)
        receive(talk, Received(TextIn(heard.text)))


def _not_heard(talk: Talk, problem: str) -> None:
    """Only words that we did not catch count as a misunderstanding; a fault of ours does not."""
    key = f"voice.{problem}"
    talk.note(key if talk.wording.has(key) else "voice.unavailable")
    if problem == OUR_FAULT:
        talk.again()
    else:
        misunderstood(talk, hear(TextIn(""), talk.state))


def _settles_doubt(talk: Talk, heard: Heard) -> bool:
    """A spoken yes or no to words that are read back needs no reading back itself."""
    return talk.state.spoken is not None and agreement(talk, heard) != ""


def _is_urgent(talk: Talk, heard: Heard) -> bool:
    if heard.too_long:
        return False
    command = find_command(heard.text)
    name = command.name if command else meaning_of(heard.text, talk.definitions.sayings)
    return name in BEFORE_LANGUAGE or talk.definitions.understander.danger(heard.text) != ""
