"""Everything that was answered, once more before it goes to the office."""

from dastak.definitions.questions import fee
from dastak.dialogue.choices import Choice
from dastak.dialogue.choosing import chosen
from dastak.dialogue.filing import file
from dastak.dialogue.forms import put_aside
from dastak.dialogue.heard import Heard
from dastak.dialogue.needs import asked_documents, asked_fields
from dastak.dialogue.showing import answer_lines
from dastak.dialogue.talk import Talk


def ask(talk: Talk) -> None:
    """Answers, papers, the fee; then send, change, or keep for later."""
    form = talk.form
    names = [field.name for field in asked_fields(talk.plan, form)]
    lines = answer_lines(talk.plan, form, names=names, wording=talk.wording)
    papers = [
        talk.plan.document_words(paper.name, talk.language).label
        for paper in asked_documents(talk.plan, form)
        if paper.name in form.documents
    ]
    if papers:
        lines.append(talk.text("summary.papers", papers=", ".join(papers)))
    if form.note:
        lines.append(talk.text("summary.note", note=form.note))
    key = "summary.intro_answer" if form.reference else "summary.intro"
    title = talk.plan.words(talk.language).title
    parts = [talk.text(key, service=title, reference=form.reference), "\n".join(lines)]
    talk.ask("\n\n".join([*parts, _question(talk)]), _choices(talk))


def hear(talk: Talk, heard: Heard) -> bool:
    """Yes sends it; no and change lead to the list of answers."""
    match chosen(talk, heard):
        case "yes":
            file(talk)
        case "edit" | "no":
            talk.go("edit")
        case "park":
            put_aside(talk)
            talk.note("cancel.parked")
            talk.go("home")
        case _:
            return False
    return True


def _question(talk: Talk) -> str:
    if talk.form.reference:
        return talk.text("summary.ask")
    amount = fee(talk.plan.service, talk.form.answers)[1]
    return talk.text("summary.ask_fee", fee=amount) if amount else talk.text("summary.ask")


def _choices(talk: Talk) -> list[Choice]:
    return [
        Choice("yes", talk.text("button.send")),
        Choice("edit", talk.text("button.edit")),
        Choice("park", talk.text("button.park")),
    ]
