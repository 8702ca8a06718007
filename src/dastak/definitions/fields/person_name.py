"""A person's name: one word or many, in any script, with initials."""

import re
import unicodedata
from datetime import date

from dastak.definitions.answers import Answer, Problem
from dastak.definitions.fields.kind import Kind
from dastak.definitions.fields.letters import NAME_PATTERN
from dastak.definitions.fields.texts import lengths, show_words
from dastak.definitions.model import Field

LENGTHS = (2, 99)
VIRAMA_CLASS = 9
_NAME = re.compile(NAME_PATTERN)


def check(field: Field, value: Answer, *, today: date) -> Problem | None:
    """Letters, spaces, full stops, apostrophes and hyphens; a single word is a whole name."""
    if not isinstance(value, str):
        return Problem("wrong_form")
    least, most = lengths(field, LENGTHS)
    if len(value) < least:
        return Problem("too_short", {"minimum": least})
    if len(value) > most:
        return Problem("too_long", {"maximum": most})
    return None if _NAME.fullmatch(value) else Problem("not_a_name")


def mask(value: Answer) -> str:
    """The first letter of each word, with its vowel sign: ``R••• D•••``, ``दे•••``."""
    return " ".join(f"{_first(word)}•••" for word in str(value).split())


def _first(word: str) -> str:
    sign = word[1:2]
    written = sign and unicodedata.category(sign).startswith("M") and not _is_virama(sign)
    return word[:2] if written else word[:1]


def _is_virama(sign: str) -> bool:
    return unicodedata.combining(sign) == VIRAMA_CLASS


KIND = Kind(check=check, show=show_words, mask=mask)
