"""Brings what was read to one spelling, so that it can be compared and checked."""

import re
import unicodedata

from rapidfuzz import fuzz

DEVANAGARI = re.compile(r"[\u0900-\u0963\u0966-\u097f]")
LATIN = re.compile(r"[A-Za-z]")
_NOT_LETTERS = re.compile(r"[^\w\u0900-\u097f]+")
ALIKE = 82
"""Two words are taken for the same from this likeness (0–100) on."""
SHORT = 4


def plain(text: str) -> str:
    """Normalise Unicode, typographic apostrophes and the digits of every script."""
    text = unicodedata.normalize("NFC", text).replace("’", "'").replace("‘", "'")
    text = text.replace("\u200c", "").replace("\u200d", "")
    return "".join(str(unicodedata.digit(c)) if c.isdigit() else c for c in text)


def folded(text: str) -> str:
    """Only letters and digits, without case: the key under which labels are compared."""
    return _NOT_LETTERS.sub("", plain(text).casefold())


def alike(one: str, other: str) -> float:
    """The likeness of two folded texts, 0 when they are not the same word misread."""
    if one == other:
        return 100.0
    if min(len(one), len(other)) < SHORT:
        return 0.0
    return float(fuzz.ratio(one, other, score_cutoff=ALIKE))


def holds(text: str, part: str) -> float:
    """How surely the folded text holds the folded part (0–100)."""
    if part in text:
        return 100.0
    if len(part) < 6 or len(text) < len(part) - 2:
        return 0.0
    return float(fuzz.partial_ratio(part, text, score_cutoff=ALIKE + 3))
