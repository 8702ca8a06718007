"""Taking a form up, putting it aside, and going on to what it needs next."""

import msgspec

from dastak.dialogue.effects import SetTimer
from dastak.dialogue.needs import next_need
from dastak.dialogue.plan import Plan
from dastak.dialogue.state import DRAFTS_LIMIT, Form
from dastak.dialogue.talk import Talk

NUDGE_AFTER = 20 * 3600
FORM_STEPS = frozenset(
    {
        "notice",
        "document",
        "checking",
        "prefill",
        "misread",
        "question",
        "another",
        "rule",
        "note",
        "summary",
        "edit",
        "filing",
    }
)
"""Steps that work on the form in hand."""
OWN_FORM_STEPS = FORM_STEPS | {"cancel", "resume", "leave"}
"""Steps that cannot be without a form in hand."""
INTERLUDES = frozenset(
    {"language", "cancel", "person", "attended", "stuck", "leave", "resume", "withdraw", "cases"}
)
"""Steps that go back to the one behind them."""


def in_form(talk: Talk) -> bool:
    """Whether the citizen is in the middle of a form, an interlude included."""
    state = talk.state
    step = state.behind if state.step in INTERLUDES else state.step
    return state.form is not None and step in FORM_STEPS


def begin(talk: Talk, plan: Plan) -> None:
    """Start a service afresh; what was in hand becomes a draft."""
    drop(talk, plan)
    put_aside(talk)
    talk.change(
        form=Form(plan.id, plan.version, started_at=int(talk.now.timestamp())),
        behind="",
        subject="",
    )
    talk.order(SetTimer("form", NUDGE_AFTER))
    proceed(talk)


def proceed(talk: Talk) -> None:
    """Go to the step that meets the form's next need."""
    form = talk.form
    need = next_need(talk.plan, form, today=talk.today)
    if need.step == "question":
        reading = form.readings.get(need.name)
        aim(talk, need.name)
        talk.fill(doubt=reading.value if reading else None)
    else:
        talk.fill(asked=need.name)
    talk.go(need.step, behind="", subject="")


def aim(talk: Talk, field: str) -> None:
    """Make a field the one that is asked, with nothing half-answered left over."""
    talk.fill(asked=field, part="", rows=(), row={}, picked=(), doubt=None)


def put_aside(talk: Talk) -> None:
    """Make the form in hand a draft; the oldest of too many is dropped."""
    form = talk.state.form
    if form is not None:
        talk.change(form=None, drafts=(form, *talk.state.drafts)[:DRAFTS_LIMIT])


def take_up(talk: Talk, name: str) -> bool:
    """Make the draft of a service, or of a reference, the form in hand."""
    if talk.state.form is not None and is_called(talk.state.form, name):
        return True
    draft = next((form for form in talk.state.drafts if is_called(form, name)), None)
    if draft is None:
        return False
    rest = tuple(form for form in talk.state.drafts if form is not draft)
    talk.change(drafts=rest)
    put_aside(talk)
    talk.change(form=draft)
    return True


def drop(talk: Talk, plan: Plan) -> None:
    """Throw away what was filled in of a service before (never an answer to the office)."""
    forms = [form for form in talk.state.drafts if not is_called(form, plan.id)]
    in_hand = talk.state.form
    kept = None if in_hand is not None and is_called(in_hand, plan.id) else in_hand
    talk.change(drafts=tuple(forms), form=kept)


def forget_answer(talk: Talk) -> None:
    """An answer to the office that was sent, and not refused in the same breath, is through."""
    form = talk.state.form
    if form is not None and form.sent and form.reference:
        talk.change(form=None)
        if talk.state.step in OWN_FORM_STEPS:
            talk.change(step="home", behind="")


def unfinished(talk: Talk, name: str) -> Form | None:
    """The form of a service, or of a reference, that was begun and not sent."""
    forms = (talk.state.form, *talk.state.drafts)
    return next((form for form in forms if form is not None and is_called(form, name)), None)


def is_called(form: Form, name: str) -> bool:
    """Forms go by their reference when they answer the office, else by their service."""
    return name == (form.reference or form.service)


def name_of(form: Form) -> str:
    """The name that ``is_called`` knows."""
    return form.reference or form.service


def answered(talk: Talk, name: str, **changes: object) -> None:
    """Note in the form that ``name`` is settled, and go on."""
    form = talk.form
    readings = {key: reading for key, reading in form.readings.items() if key != name}
    settled = msgspec.structs.replace(
        form, asked="", part="", rows=(), row={}, picked=(), doubt=None, readings=readings
    )
    talk.change(form=msgspec.structs.replace(settled, **changes))
    proceed(talk)
