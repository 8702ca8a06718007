"""A ten-digit Indian mobile number."""

import re
from datetime import date

from dastak.definitions.answers import Answer, Problem
from dastak.definitions.fields.kind import Kind
from dastak.definitions.fields.texts import show_words
from dastak.definitions.model import Field

MOBILE_PATTERN = "^[6-9][0-9]{9}$"
_MOBILE = re.compile(MOBILE_PATTERN)


def check(field: Field, value: Answer, *, today: date) -> Problem | None:
    """Ten digits, the first of them 6 to 9."""
    if not isinstance(value, str):
        return Problem("wrong_form")
    return None if _MOBILE.fullmatch(value) else Problem("not_a_mobile")


def mask(value: Answer) -> str:
    """The first two and the last two digits: ``98xxxxxx45``."""
    digits = str(value)
    return f"{digits[:2]}xxxxxx{digits[-2:]}"


KIND = Kind(check=check, show=show_words, mask=mask)
