"""One of a list of options."""

from datetime import date

from dastak.definitions.answers import Answer, Problem
from dastak.definitions.fields.kind import Kind
from dastak.definitions.model import Field, FieldWording
from dastak.values.language import Language


def check(field: Field, value: Answer, *, today: date) -> Problem | None:
    """The id of an option."""
    if not isinstance(value, str):
        return Problem("wrong_form")
    return None if value in field.options else Problem("not_in_list")


def show(field: Field, value: Answer, wording: FieldWording, language: Language) -> str:
    """The option's title."""
    return wording.options.get(str(value), str(value))


KIND = Kind(check=check, show=show)
