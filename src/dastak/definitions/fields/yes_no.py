"""Yes or no."""

from datetime import date

from dastak.definitions.answers import Answer, Problem
from dastak.definitions.fields.kind import Kind
from dastak.definitions.model import Field, FieldWording
from dastak.values.language import Language

YES, NO = "yes", "no"


def check(field: Field, value: Answer, *, today: date) -> Problem | None:
    """True or false."""
    return None if isinstance(value, bool) else Problem("wrong_form")


def show(field: Field, value: Answer, wording: FieldWording, language: Language) -> str:
    """The title of the option that was meant."""
    option = YES if value is True else NO
    return wording.options.get(option, option)


KIND = Kind(check=check, show=show)
