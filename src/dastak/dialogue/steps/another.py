"""After a row of a group: add another one, go on, or write the rows again."""

from dastak.definitions.fields.rows import bounds
from dastak.dialogue.choices import Choice
from dastak.dialogue.choosing import agreement, chosen
from dastak.dialogue.heard import Heard
from dastak.dialogue.questions.spot import settle
from dastak.dialogue.showing import show_value
from dastak.dialogue.talk import Talk


def ask(talk: Talk) -> None:
    """The rows so far."""
    form = talk.form
    group = talk.plan.fields[form.asked]
    words = talk.plan.field_words(group.name, language=talk.language)
    shown = show_value(group, form.rows, words=words, wording=talk.wording)
    choices = []
    if len(form.rows) < bounds(group)[1]:
        choices.append(Choice("add", talk.text("button.add")))
    choices.append(Choice("done", talk.text("button.enough")))
    choices.append(Choice("redo", talk.text("button.redo")))
    talk.ask(talk.text("another.ask", label=words.label, rows=shown), choices)


def hear(talk: Talk, heard: Heard) -> bool:
    """Yes adds, no is enough."""
    group = talk.plan.fields[talk.form.asked]
    first = group.fields[0].name
    match chosen(talk, heard) or _yes_adds(talk, heard):
        case "add" if len(talk.form.rows) < bounds(group)[1]:
            talk.fill(part=first, row={})
            talk.go("question")
        case "done":
            settle(talk, talk.form.rows)
        case "redo":
            talk.fill(part=first, rows=(), row={})
            talk.go("question")
        case _:
            return False
    return True


def _yes_adds(talk: Talk, heard: Heard) -> str:
    return {"yes": "add", "no": "done"}.get(agreement(talk, heard), "")
