"""How long, how often: cutting words to their room, and when to stop asking the same."""

import unicodedata

ELLIPSIS = "…"
EXPLAIN_AT, PERSON_AT = 2, 3
"""Misunderstandings in a row that bring an explanation and choices, and then a person."""


def clip(text: str, limit: int) -> str:
    """``text`` itself when it fits, else its beginning and an ellipsis, ``limit`` in all."""
    if len(text) <= limit:
        return text
    end = limit - len(ELLIPSIS)
    while end > 0 and _joins(text[end]):
        end -= 1
    return text[:end].rstrip() + ELLIPSIS


def _joins(character: str) -> bool:
    """Whether ``character`` (a matra, a virama, a joiner) belongs to the one before it."""
    return unicodedata.category(character) in {"Mn", "Mc", "Me", "Cf"}
