"""A person of the department: the citizen's next message goes to them."""

from dastak.dialogue.choices import Choice
from dastak.dialogue.choosing import plainly_chosen
from dastak.dialogue.effects import AskPerson, SetTimer
from dastak.dialogue.heard import NOTE_LIMIT, Heard
from dastak.dialogue.limits import clip
from dastak.dialogue.talk import Talk
from dastak.dialogue.with_person import (
    PATIENCE_SECONDS,
    TIMER,
    described,
    keep_media,
    opening,
)


def ask(talk: Talk) -> None:
    """Write in one message what it is about."""
    talk.ask(talk.text("person.ask"), [Choice("no", talk.text("button.never_mind"))])


def hear(talk: Talk, heard: Heard) -> bool:
    """Anything said or sent is passed on."""
    if plainly_chosen(talk, heard) == "no":
        talk.go(talk.state.behind or "home", behind="")
        return True
    text = described(heard)
    if not text:
        return False
    talk.order(AskPerson(clip(text, NOTE_LIMIT)))
    keep_media(talk, heard)
    _say_when(talk)
    talk.change(asked_at=talk.state.asked_at or talk.seconds)
    if talk.state.behind:
        talk.note("person.meanwhile")
    talk.go(talk.state.behind or "home", behind="")
    return True


def _say_when(talk: Talk) -> None:
    """In office hours somebody comes, or the house says that nobody did; else the time is known."""
    opens = opening(talk)
    if opens:
        talk.note("person.passed_closed", **opens)
        return
    talk.note("person.passed")
    talk.order(SetTimer(TIMER, PATIENCE_SECONDS))
