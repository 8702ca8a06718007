"""Nobody of the office has answered in good time: the citizen hears it, and what happens next."""

from dastak.dialogue.effects import SetTimer
from dastak.dialogue.forms import in_form
from dastak.dialogue.talk import Talk
from dastak.dialogue.with_person import (
    PATIENCE_SECONDS,
    SLACK,
    TIMER,
    opening,
    say_with_way_home,
    window_is_closed,
)


def happened(talk: Talk) -> None:
    """The message stays with the office; the house answers again meanwhile."""
    state = talk.state
    if not state.asked_at:
        return
    waited = talk.seconds - state.asked_at
    if waited < PATIENCE_SECONDS - SLACK:
        talk.order(SetTimer(TIMER, PATIENCE_SECONDS - waited))
        return
    opens = opening(talk)
    key = "person.late_closed" if opens else "person.late"
    if window_is_closed(talk):
        talk.change(step=state.behind or "home" if state.step == "attended" else state.step)
    elif state.step == "attended":
        say_with_way_home(talk, key, **opens)
    else:
        talk.note(key, **opens)
        if in_form(talk):
            talk.again()
