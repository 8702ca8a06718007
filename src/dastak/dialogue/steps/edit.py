"""Which answer or paper to change before sending."""

from dastak.dialogue.choices import Choice
from dastak.dialogue.choosing import chosen, titled
from dastak.dialogue.forms import aim, proceed
from dastak.dialogue.heard import Heard
from dastak.dialogue.needs import asked_documents, asked_fields
from dastak.dialogue.showing import show_value
from dastak.dialogue.talk import Talk
from dastak.understanding.menu import pick


def ask(talk: Talk) -> None:
    """Every answer and every paper as a row, with what stands there now."""
    back = Choice("back", talk.text("row.no_change"))
    talk.ask(talk.text("edit.ask"), _rows(talk), pinned=[back])


def hear(talk: Talk, heard: Heard) -> bool:
    """A row on this page, or any row by its name."""
    key = chosen(talk, heard) if heard.key else _named(talk, heard) or chosen(talk, heard)
    verb, _, name = key.partition(":")
    if verb == "back":
        proceed(talk)
        return True
    if verb == "edit" and name in talk.plan.fields:
        aim(talk, name)
        talk.go("question")
        return True
    if verb == "paper" and name in talk.plan.documents:
        talk.fill(asked=name)
        talk.go("document")
        return True
    if verb == "note":
        talk.go("note")
        return True
    return False


def _rows(talk: Talk) -> list[Choice]:
    form, plan = talk.form, talk.plan
    rows = []
    for field in asked_fields(plan, form):
        words = plan.field_words(field.name, language=talk.language)
        value = form.answers.get(field.name)
        shown = talk.text("left_out")
        if value is not None:
            shown = show_value(field, value, words=words, wording=talk.wording)
        rows.append(Choice(f"edit:{field.name}", words.label, " ".join(shown.split())))
    for paper in asked_documents(plan, form):
        label = plan.document_words(paper.name, talk.language).label
        key = "row.paper_given" if paper.name in form.documents else "left_out"
        rows.append(Choice(f"paper:{paper.name}", label, talk.text(key)))
    if form.note:
        rows.append(Choice("note", talk.text("row.note"), form.note))
    return rows


def _named(talk: Talk, heard: Heard) -> str:
    """The row that was typed by its name, on whatever page it is; numbers mean this page."""
    if not heard.text or heard.too_long or heard.text.strip().isdecimal():
        return ""
    rows = _rows(talk)
    exact = titled(heard.text, {row.key: row.title for row in rows})
    if exact:
        return exact
    found = pick(heard.text, [row.title for row in rows])
    return "" if found is None else rows[found].key
