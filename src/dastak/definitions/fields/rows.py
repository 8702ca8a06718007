"""A group: the same few questions answered once for each person or thing."""

from collections.abc import Callable, Mapping
from datetime import date

from dastak.definitions.answers import Answer, Problem, Row
from dastak.definitions.fields.kind import Kind
from dastak.definitions.model import Field, FieldKind, FieldWording
from dastak.values.language import Language

MOST_ROWS = 20
Kinds = Mapping[FieldKind, Kind]
_NO_WORDING = FieldWording(label="", question="")


def group_of(kinds: Kinds) -> Kind:
    """The group kind over the kinds that its columns may have."""

    def check(field: Field, value: Answer, *, today: date) -> Problem | None:
        return check_rows(kinds, field, value, today=today)

    def show(field: Field, value: Answer, wording: FieldWording, language: Language) -> str:
        return show_rows(kinds, field, value, wording=wording, language=language)

    return Kind(check=check, show=show)


def check_rows(kinds: Kinds, field: Field, value: Answer, *, today: date) -> Problem | None:
    """Enough rows, not too many, and every cell in order."""
    if not isinstance(value, tuple) or any(not isinstance(row, dict) for row in value):
        return Problem("wrong_form")
    least, most = bounds(field)
    if len(value) < least:
        return Problem("too_few", {"minimum": least})
    if len(value) > most:
        return Problem("too_many", {"maximum": most})
    for number, row in enumerate(rows_of(value), start=1):
        problem = _check_row(kinds, field, row, today=today)
        if problem:
            return Problem(problem.key, problem.values, row=number, field=problem.field)
    return None


def bounds(field: Field) -> tuple[int, int]:
    """The fewest and most rows."""
    least = (1 if field.required else 0) if field.minimum is None else field.minimum
    return least, MOST_ROWS if field.maximum is None else field.maximum


def rows_of(value: Answer | None) -> tuple[Row, ...]:
    """The rows of a group's answer; none when it has another form."""
    found = value if isinstance(value, tuple) else ()
    return tuple(row for row in found if isinstance(row, dict))


def _check_row(kinds: Kinds, field: Field, row: Row, *, today: date) -> Problem | None:
    for name in row.keys() - {column.name for column in field.fields}:
        return Problem("not_asked", field=name)
    for column in field.fields:
        problem = _check_cell(kinds, column, row, today=today)
        if problem:
            return Problem(problem.key, problem.values, field=column.name)
    return None


def _check_cell(kinds: Kinds, column: Field, row: Row, *, today: date) -> Problem | None:
    if column.name not in row:
        return Problem("missing") if column.required else None
    return kinds[column.kind].check(column, row[column.name], today=today)


def show_rows(
    kinds: Kinds, field: Field, value: Answer, *, wording: FieldWording, language: Language
) -> str:
    """One numbered line for each row: ``1. Ram, brother, ₹60,000``."""

    def cell(column: Field, answer: Answer) -> str:
        words = wording.fields.get(column.name, _NO_WORDING)
        return kinds[column.kind].show(column, answer, words, language)

    return _lines(field, value, cell=cell)


def mask_rows(
    kinds: Kinds, field: Field, value: Answer, *, wording: FieldWording, language: Language
) -> str:
    """As ``show_rows``, the personal cells masked."""

    def cell(column: Field, answer: Answer) -> str:
        kind, words = kinds[column.kind], wording.fields.get(column.name, _NO_WORDING)
        return kind.mask(answer) if kind.mask else kind.show(column, answer, words, language)

    return _lines(field, value, cell=cell)


def _lines(field: Field, value: Answer, *, cell: Callable[[Field, Answer], str]) -> str:
    lines = []
    for number, row in enumerate(rows_of(value), start=1):
        cells = [cell(column, row[column.name]) for column in field.fields if column.name in row]
        lines.append(f"{number}. {', '.join(cells)}")
    return "\n".join(lines)
