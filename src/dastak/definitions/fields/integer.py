"""A whole number."""

from datetime import date

from dastak.definitions.answers import Answer, Problem
from dastak.definitions.fields.kind import Kind
from dastak.definitions.fields.texts import show_words
from dastak.definitions.model import Field

LARGEST = 999_999_999


def check(field: Field, value: Answer, *, today: date) -> Problem | None:
    """A number between the field's bounds, from zero unless the field says otherwise."""
    if isinstance(value, bool) or not isinstance(value, int):
        return Problem("wrong_form")
    least, most = bounds(field)
    if value < least:
        return Problem("number_too_small", {"minimum": least})
    return Problem("number_too_large", {"maximum": most}) if value > most else None


def bounds(field: Field) -> tuple[int, int]:
    """The smallest and largest number."""
    least = 0 if field.minimum is None else field.minimum
    return least, LARGEST if field.maximum is None else field.maximum


KIND = Kind(check=check, show=show_words)
