"""One step back: to the question before, the paper before, or out of a side way."""

from dastak.dialogue.enquiring import ENQUIRY_STEPS, take_back
from dastak.dialogue.forms import INTERLUDES, aim, proceed
from dastak.dialogue.needs import asked_documents, asked_fields, is_answered
from dastak.dialogue.paths import home, open_service
from dastak.dialogue.talk import Talk


def go_back(talk: Talk) -> None:
    """What ``back`` means where the citizen is."""
    step = talk.state.step
    if step in INTERLUDES:
        talk.go(talk.state.behind or "home", behind="", subject="")
    elif step == "question":
        _before_question(talk)
    elif step == "another":
        _into_last_row(talk)
    elif step in ("summary", "rule"):
        _to_question(talk, _answered(talk))
    elif step in ("document", "notice"):
        _before_document(talk)
    elif step in ("edit", "misread", "prefill", "note"):
        proceed(talk)
    elif step in ("checking", "filing"):
        talk.again()
    elif step in ENQUIRY_STEPS:
        _before_fact(talk)
    else:
        home(talk)


def _before_fact(talk: Talk) -> None:
    if not take_back(talk):
        talk.note("back.first")
        talk.again()


def _before_question(talk: Talk) -> None:
    form = talk.form
    if form.part:
        names = [part.name for part in talk.plan.fields[form.asked].fields]
        at = names.index(form.part)
        if at:
            row = {name: one for name, one in form.row.items() if name != names[at - 1]}
            talk.fill(part=names[at - 1], row=row, picked=(), doubt=None)
            talk.go("question")
            return
        if form.rows:
            _into_last_row(talk)
            return
    names = [field.name for field in asked_fields(talk.plan, form)]
    before = names[: names.index(form.asked)] if form.asked in names else names
    _to_question(talk, [name for name in before if is_answered(form, name)])


def _into_last_row(talk: Talk) -> None:
    form = talk.form
    last = talk.plan.fields[form.asked].fields[-1].name
    row = {name: one for name, one in form.rows[-1].items() if name != last}
    talk.fill(rows=form.rows[:-1], row=row, part=last, picked=(), doubt=None)
    talk.go("question")


def _to_question(talk: Talk, answered: list[str]) -> None:
    if not answered:
        talk.note("back.first")
        talk.again()
        return
    aim(talk, answered[-1])
    talk.go("question")


def _answered(talk: Talk) -> list[str]:
    fields = asked_fields(talk.plan, talk.form)
    return [field.name for field in fields if is_answered(talk.form, field.name)]


def _before_document(talk: Talk) -> None:
    form = talk.form
    names = [paper.name for paper in asked_documents(talk.plan, form)]
    before = names[: names.index(form.asked)] if form.asked in names else []
    if before:
        talk.fill(asked=before[-1])
        talk.go("document")
    elif form.reference:
        talk.go("clarification", subject=form.reference)
    else:
        open_service(talk, form.service)
