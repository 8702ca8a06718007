"""Reads a printed gender, of an adult or a child, in either language."""

import re

from dastak.understanding.papers.reads.parsed import Parsed
from dastak.understanding.papers.spelling import alike, folded

_WORDS = {
    "female": ("female", "महिला", "स्त्री", "girl", "बालिका", "कन्या", "लड़की", "पुत्री"),
    "male": ("male", "पुरुष", "boy", "बालक", "लड़का", "पुत्र"),
    "transgender": ("transgender", "third", "ट्रांसजेंडर", "किन्नर", "उभयलिंगी"),
}
_KEYS = {folded(word): gender for gender, words in _WORDS.items() for word in words}
_LETTERS = {"m": "male", "f": "female", "t": "transgender"}


def read_gender(text: str) -> tuple[Parsed, ...]:
    """Give male, female or transgender for each word that says so."""
    parsed = []
    for match in re.finditer(r"[^\s/,:()|]+", text):
        gender, sure = _gender(folded(match[0]))
        if gender:
            parsed.append(Parsed(gender, sure, *match.span()))
    if not parsed:
        lone = re.fullmatch(r"\W*([MFT])\W*", text)
        if lone:
            parsed.append(Parsed(_LETTERS[lone[1].lower()], 0.8, *lone.span(1)))
    return tuple(parsed)


def _gender(key: str) -> tuple[str, float]:
    if key in _KEYS:
        return _KEYS[key], 1.0
    likeness, gender = max((alike(key, known), gender) for known, gender in _KEYS.items())
    return (gender, likeness / 100) if likeness >= 85 else ("", 0.0)
