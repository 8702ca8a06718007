"""A short line of words."""

import re
from datetime import date

from dastak.definitions.answers import Answer, Problem
from dastak.definitions.fields.kind import Kind
from dastak.definitions.fields.letters import LINE_PATTERN
from dastak.definitions.fields.texts import check_words, lengths, mask_words, show_words
from dastak.definitions.model import Field

LENGTHS = (1, 200)
_SIGNS = re.compile(LINE_PATTERN)


def check(field: Field, value: Answer, *, today: date) -> Problem | None:
    """One line, neither too short nor too long."""
    return check_words(value, within=lengths(field, LENGTHS), signs=_SIGNS)


KIND = Kind(check=check, show=show_words, mask=mask_words)
