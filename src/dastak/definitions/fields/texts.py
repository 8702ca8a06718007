"""What the kinds that hold typed words share: length, readable signs, no Aadhaar number."""

import re

from dastak.definitions.answers import Answer, Problem
from dastak.definitions.fields.aadhaar import has_aadhaar
from dastak.definitions.fields.letters import SPEAKING_PATTERN
from dastak.definitions.model import Field, FieldWording
from dastak.values.language import Language

_SPEAKING = re.compile(SPEAKING_PATTERN)

Lengths = tuple[int, int]


def lengths(field: Field, default: Lengths) -> Lengths:
    """The fewest and most characters that the field takes."""
    least = default[0] if field.minimum is None else field.minimum
    most = default[1] if field.maximum is None else field.maximum
    return least, most


def check_words(value: Answer, *, within: Lengths, signs: re.Pattern[str]) -> Problem | None:
    """The checks that every typed text passes."""
    if not isinstance(value, str):
        return Problem("wrong_form")
    if not value.strip():
        return Problem("empty")
    least, most = within
    if len(value) < least:
        return Problem("too_short", {"minimum": least})
    if len(value) > most:
        return Problem("too_long", {"maximum": most})
    if not signs.fullmatch(value) or not _SPEAKING.search(value):
        return Problem("unreadable_signs")
    return Problem("aadhaar_in_text") if has_aadhaar(value) else None


def show_words(field: Field, value: Answer, wording: FieldWording, language: Language) -> str:
    """As it was typed."""
    return str(value)


def mask_words(value: Answer) -> str:
    """Nothing of a free text is safe to show."""
    return "•••" if value != "" else ""
