"""A person of the office wrote: the citizen reads it, and their next words go to that person."""

from dastak.dialogue.events import PersonWrote
from dastak.dialogue.forms import FORM_STEPS
from dastak.dialogue.limits import clip
from dastak.dialogue.talk import PARAGRAPH, Talk
from dastak.dialogue.with_person import window_is_closed
from dastak.values.outbound import TEXT_LIMIT, TextOut

NOTICE = "person_wrote"
UNREAD_LIMIT = 3


def happened(talk: Talk, event: PersonWrote) -> None:
    """Inside the window the words themselves; outside it a template, and the words when the
    citizen writes again."""
    state = talk.state
    office = talk.definitions.office.name.in_language(talk.language)
    words = talk.text("person.wrote", name=event.name, office=office, text=event.text)
    if window_is_closed(talk):
        talk.change(unread=(*state.unread, words)[-UNREAD_LIMIT:])
        talk.tell(TextOut(talk.text("person.news", office=office)), notice=NOTICE, params=(office,))
    else:
        hint = "" if state.step == "attended" else PARAGRAPH + talk.text("person.hint")
        talk.tell(TextOut(clip(words, TEXT_LIMIT - len(hint)) + hint))
    talk.change(
        step="attended",
        behind=state.step if state.step in FORM_STEPS else state.behind,
        asked_at=0,
        attended_at=talk.seconds,
        menu=(),
        misses=0,
    )
