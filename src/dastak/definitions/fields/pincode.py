"""A six-digit Indian PIN code."""

import re
from datetime import date

from dastak.definitions.answers import Answer, Problem
from dastak.definitions.fields.kind import Kind
from dastak.definitions.fields.texts import show_words
from dastak.definitions.model import Field

PINCODE_PATTERN = "^[1-9][0-9]{5}$"
_PINCODE = re.compile(PINCODE_PATTERN)


def check(field: Field, value: Answer, *, today: date) -> Problem | None:
    """Six digits, the first not zero."""
    if not isinstance(value, str):
        return Problem("wrong_form")
    return None if _PINCODE.fullmatch(value) else Problem("not_a_pincode")


KIND = Kind(check=check, show=show_words)
