"""The field that is being asked: a question of the form, or of one row of a group."""

import msgspec

from dastak.definitions.answers import Answers
from dastak.definitions.fields import rows as group_rows
from dastak.definitions.model import Field, FieldWording
from dastak.definitions.questions import offered_options
from dastak.dialogue.effects import Answer
from dastak.dialogue.forms import answered
from dastak.dialogue.state import Reading, Row
from dastak.dialogue.talk import Talk


class Spot(msgspec.Struct, frozen=True):
    """A field with its words; ``row`` counts from 1 inside a group, else it is 0."""

    field: Field
    words: FieldWording
    options: tuple[str, ...]
    row: int = 0


def spot_of(talk: Talk) -> Spot:
    """Where the form stands."""
    form, plan = talk.form, talk.plan
    field = plan.fields[form.asked]
    if not form.part:
        words = plan.field_words(field.name, language=talk.language)
        return Spot(field, words, offered_options(field, form.answers))
    part = next(part for part in field.fields if part.name == form.part)
    words = plan.field_words(field.name, language=talk.language, part=part.name)
    known: Answers = {**form.answers, **form.row}
    return Spot(part, words, offered_options(part, known), len(form.rows) + 1)


def doubt(talk: Talk, value: Answer) -> None:
    """Read an inferred value back before it counts."""
    talk.fill(doubt=value)
    talk.go("question", behind="")


def settle(talk: Talk, value: Answer) -> None:
    """Keep the answer and go on to what comes next."""
    form = talk.form
    if form.part:
        _settle_part(talk, value)
        return
    reading = form.readings.get(form.asked)
    provenance = {name: one for name, one in form.provenance.items() if name != form.asked}
    if _was_read(reading, value):
        provenance[form.asked] = reading.source if reading else ""
    answered(
        talk,
        form.asked,
        answers={**form.answers, form.asked: value},
        provenance=provenance,
        waived=tuple(name for name in form.waived if name != form.asked),
    )


def leave_out(talk: Talk) -> None:
    """Go on without an answer to an optional question."""
    form = talk.form
    if form.part:
        next_part(talk)
        return
    answers = {name: one for name, one in form.answers.items() if name != form.asked}
    provenance = {name: one for name, one in form.provenance.items() if name != form.asked}
    waived = (*(name for name in form.waived if name != form.asked), form.asked)
    answered(talk, form.asked, answers=answers, provenance=provenance, waived=waived)


def next_part(talk: Talk) -> None:
    """The next question of the row; after the last, the next row or the way out."""
    form = talk.form
    group = talk.plan.fields[form.asked]
    names = [part.name for part in group.fields]
    at = names.index(form.part) + 1
    if at < len(names):
        talk.fill(part=names[at], picked=(), doubt=None)
        talk.go("question", behind="")
        return
    rows = (*form.rows, form.row)
    talk.fill(rows=rows, row={}, part="", picked=(), doubt=None)
    least, most = group_rows.bounds(group)
    if len(rows) < least:
        talk.fill(part=names[0])
        talk.go("question", behind="")
    elif len(rows) < most:
        talk.go("another", behind="")
    else:
        settle(talk, rows)


def _settle_part(talk: Talk, value: Answer) -> None:
    if isinstance(value, tuple):
        value = ", ".join(str(one) for one in value)
    row: Row = {**talk.form.row, talk.form.part: value}
    talk.fill(row=row)
    next_part(talk)


def _was_read(reading: Reading | None, value: Answer) -> bool:
    return reading is not None and bool(reading.source) and reading.value == value


def start_group(talk: Talk) -> None:
    """Begin the first row, or look at the rows that are there already."""
    form = talk.form
    group = talk.plan.fields[form.asked]
    present = group_rows.rows_of(form.answers.get(group.name))
    if present:
        talk.fill(rows=present, row={}, part="")
        talk.go("another")
        return
    talk.remark(talk.plan.field_words(group.name, language=talk.language).question)
    talk.fill(rows=(), row={}, part=group.fields[0].name)
