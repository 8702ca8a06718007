"""A timer ran out: a paper never read, a form left lying, an old draft, nobody who came."""

from dastak.dialogue.effects import SetTimer
from dastak.dialogue.events import Reminded
from dastak.dialogue.forms import NUDGE_AFTER, in_form
from dastak.dialogue.outcomes import meaning_found, person_awaited
from dastak.dialogue.talk import Talk
from dastak.dialogue.wondering import TIMER

DRAFT_KEPT = 30 * 86400
SLACK = 60


def happened(talk: Talk, event: Reminded) -> None:
    """Timers are set again rather than cancelled."""
    match event.name:
        case "checking":
            _checking(talk)
        case "form":
            _form(talk)
        case "drafts":
            _drafts(talk)
        case "person":
            person_awaited.happened(talk)
        case name if name == TIMER:
            meaning_found.given_up(talk)


def _checking(talk: Talk) -> None:
    """The reading was lost: ask for the paper again rather than wait for ever."""
    form = talk.state.form
    if form is None or not form.checking:
        return
    lost = form.checking[0]
    talk.fill(checking=(), asked=lost)
    if talk.state.step == "checking":
        talk.note("paper.unavailable")
        talk.go("document")


def _form(talk: Talk) -> None:
    """One reminder inside the 24-hour window, then the draft is kept for a month."""
    if talk.state.form is None:
        return
    idle = int(talk.now.timestamp()) - talk.state.heard_at
    if idle < NUDGE_AFTER - SLACK:
        talk.order(SetTimer("form", NUDGE_AFTER - idle))
        return
    talk.order(SetTimer("drafts", DRAFT_KEPT))
    attended = talk.state.step == "attended"
    if in_form(talk) and not talk.state.opted_out and not attended:
        talk.go("resume", behind=talk.state.step)


def _drafts(talk: Talk) -> None:
    """What nobody has come back to is forgotten; questions of the office are kept."""
    idle = int(talk.now.timestamp()) - talk.state.heard_at
    if idle < DRAFT_KEPT - SLACK:
        talk.order(SetTimer("drafts", DRAFT_KEPT - idle))
        return
    kept = tuple(form for form in talk.state.drafts if form.reference)
    form = talk.state.form
    if form is not None and not form.reference:
        form = None
        talk.change(step="home", behind="", menu=())
    talk.change(drafts=kept, form=form)
