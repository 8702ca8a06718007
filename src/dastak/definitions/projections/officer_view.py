"""A filed form as an officer reads it: sections of label, value and masked value."""

import msgspec

from dastak.definitions.answers import Answer, Answers
from dastak.definitions.fields.registry import KINDS, mask_answer, show_answer
from dastak.definitions.fields.rows import rows_of
from dastak.definitions.model import Field, FieldWording, Service
from dastak.definitions.questions import relevant_fields
from dastak.values.language import ENGLISH, Language

_NO_WORDING = FieldWording(label="", question="")


class Line(msgspec.Struct, frozen=True):
    """One answer. ``masked`` is what a shared screen shows until the officer asks for more."""

    name: str
    label: str
    value: str
    masked: str
    personal: bool


class Section(msgspec.Struct, frozen=True):
    """The plain answers of the form (no title), or one row of a group (``Witnesses 1``)."""

    title: str
    lines: tuple[Line, ...]


def officer_view(service: Service, answers: Answers, language: Language) -> tuple[Section, ...]:
    """The answers that count, in the order of asking, each group's rows after them."""
    wording = _wording(service, language)
    plain: list[Line] = []
    rows: list[Section] = []
    for field in relevant_fields(service, answers):
        if field.name not in answers:
            continue
        spoken = wording.get(field.name, _NO_WORDING)
        if field.kind == "group":
            rows += _rows(field, answers[field.name], spoken, language)
        else:
            plain.append(_line(field, answers[field.name], spoken, language))
    return (Section("", tuple(plain)), *rows)


def _wording(service: Service, language: Language) -> dict[str, FieldWording]:
    spoken = service.wording.get(language) or service.wording.get(ENGLISH)
    return spoken.fields if spoken else {}


def _rows(field: Field, value: Answer, spoken: FieldWording, language: Language) -> list[Section]:
    sections = []
    for number, row in enumerate(rows_of(value), start=1):
        lines = [
            _line(column, row[column.name], spoken.fields.get(column.name, _NO_WORDING), language)
            for column in field.fields
            if column.name in row
        ]
        title = f"{spoken.label or field.name} {number}"
        sections.append(Section(title, tuple(lines)))
    return sections


def _line(field: Field, value: Answer, spoken: FieldWording, language: Language) -> Line:
    return Line(
        name=field.name,
        label=spoken.label or field.name,
        value=show_answer(field, value, spoken, language),
        masked=mask_answer(field, value, spoken, language),
        personal=KINDS[field.kind].mask is not None,
    )
