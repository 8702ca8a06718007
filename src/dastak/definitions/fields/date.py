"""A calendar date, written YYYY-MM-DD once it is normalised."""

import re
from datetime import date

from dastak.definitions.answers import Answer, Problem
from dastak.definitions.fields.kind import Kind
from dastak.definitions.fields.months import date_in_words
from dastak.definitions.model import Field, FieldWording
from dastak.values.language import Language

DATE_PATTERN = "^(19|20|21)[0-9]{2}-[0-9]{2}-[0-9]{2}$"
_SHAPE = re.compile(DATE_PATTERN)


def check(field: Field, value: Answer, *, today: date) -> Problem | None:
    """A day of the calendar from 1900 on; today counts as past and as future."""
    if not isinstance(value, str):
        return Problem("wrong_form")
    day = as_date(value)
    if day is None:
        return Problem("not_a_date")
    if field.tense == "past" and day > today:
        return Problem("date_in_future")
    if field.tense == "future" and day < today:
        return Problem("date_in_past")
    return None


def as_date(value: Answer | None) -> date | None:
    """The day that a normalised answer names, if it names one."""
    if not isinstance(value, str) or not _SHAPE.fullmatch(value):
        return None
    try:
        return date.fromisoformat(value)
    except ValueError:
        return None


def show(field: Field, value: Answer, wording: FieldWording, language: Language) -> str:
    """``5 January 2026``, in the language's months."""
    day = as_date(value)
    return date_in_words(day, language) if day else str(value)


def mask(value: Answer) -> str:
    """The year alone."""
    return f"•• •• {str(value)[:4]}"


KIND = Kind(check=check, show=show, mask=mask)
