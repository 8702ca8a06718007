"""A state that no longer fits the catalogue is made whole before anything is heard."""

from dastak.definitions.fields.rows import rows_of
from dastak.dialogue.enquiring import ENQUIRY_STEPS, is_sound
from dastak.dialogue.forms import FORM_STEPS, OWN_FORM_STEPS, name_of, proceed
from dastak.dialogue.plan import Plan
from dastak.dialogue.state import Form
from dastak.dialogue.steps.registry import STEPS
from dastak.dialogue.talk import Talk


def heal(talk: Talk) -> None:
    """Every step finds what it relies on, or the citizen finds themselves at home."""
    state = talk.state
    if state.drafts:
        _heal_drafts(talk)
    if state.form is not None and not _has_plan(talk, state.form):
        talk.change(form=None)
        if state.step in OWN_FORM_STEPS:
            talk.note("resume.gone")
    _heal_step(talk)
    form = talk.state.form
    step = talk.state.behind or talk.state.step
    if form is not None and step in FORM_STEPS and not _is_sound(talk.plan, form, step):
        talk.fill(asked="", part="", row={}, rows=(), doubt=None)
        proceed(talk)
        talk.quiet()


def _heal_drafts(talk: Talk) -> None:
    """One draft of each name, of services that we know, and none of the form in hand."""
    state = talk.state
    names = {name_of(state.form)} if state.form is not None else set()
    kept = []
    for form in state.drafts:
        if _has_plan(talk, form) and name_of(form) not in names:
            names.add(name_of(form))
            kept.append(form)
    if len(kept) < len(state.drafts):
        talk.change(drafts=tuple(kept))


def _heal_step(talk: Talk) -> None:
    state = talk.state
    if state.behind not in FORM_STEPS or talk.state.form is None:
        talk.change(behind="")
    formless = talk.state.form is None and state.step in OWN_FORM_STEPS
    lost = state.step in ENQUIRY_STEPS and not is_sound(talk)
    if formless or lost or state.step not in STEPS:
        talk.change(step="home", behind="", subject="", menu=())


def _has_plan(talk: Talk, form: Form) -> bool:
    return talk.definitions.plan(form.service, form.version) is not None


def _is_sound(plan: Plan, form: Form, step: str) -> bool:
    """Whether the field or paper in hand exists in the pinned version."""
    if any(name not in plan.documents for name in form.checking):
        return False
    if step == "document":
        return form.asked in plan.documents
    if step == "checking":
        return bool(form.checking)
    if step not in ("question", "another"):
        return True
    field = plan.fields.get(form.asked)
    if field is None:
        return False
    if step == "another" or form.part:
        parts = {part.name for part in field.fields}
        rows = len(rows_of(form.rows)) == len(form.rows) and (step != "another" or form.rows)
        return bool(rows) and (step == "another" or form.part in parts) and bool(parts)
    return True
