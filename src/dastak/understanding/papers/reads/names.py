"""Reads the names of people and of places such as hospitals."""

import re

from dastak.understanding.papers.reads.parsed import Parsed
from dastak.understanding.papers.spelling import DEVANAGARI, LATIN

_HONORIFIC = re.compile(
    r"^(?:(?:shri|sh|smt|mr|mrs|ms|km|kumari|late|dr|श्री|श्रीमती|कुमारी|स्व|डॉ)[.\s]+)+",
    re.IGNORECASE,
)
_RUNS = (
    re.compile(r"[A-Za-z][A-Za-z.' ]*"),
    re.compile(r"[\u0900-\u0963][\u0900-\u0963.\u200d ]*"),
)
_EDGE = " .,:;'|-_/()"
_SMALL = re.compile(r"^[\s.']*(?:[a-z]\S*\s+)+|(?:\s+[a-z]\S*)+[\s.']*$|^[\s.']*[a-z]\S*[\s.']*$")
MOST_WORDS = 6
_VOWELS = set("aeiouyAEIOUY")


def read_person_name(text: str) -> tuple[Parsed, ...]:
    """Give the name in Latin letters first, then the one in Devanagari."""
    parsed = []
    for run in _RUNS:
        for match in run.finditer(text):
            name = _HONORIFIC.sub("", _capitalised(match[0]).strip(_EDGE)).strip(_EDGE)
            if _is_name(name):
                start = match.start() + match[0].index(name)
                sure = 1.0 if run is _RUNS[0] else 0.97
                parsed.append(Parsed(_cased(name), sure, start, start + len(name)))
    return tuple(parsed)


def read_heading(text: str) -> tuple[Parsed, ...]:
    """Give a line such as a hospital's name as it stands, in the script that fills most of it."""
    latin, devanagari = len(LATIN.findall(text)), len(DEVANAGARI.findall(text))
    foreign = DEVANAGARI if latin >= devanagari else LATIN
    kept = " ".join(word for word in text.split() if not foreign.search(word)).strip(_EDGE)
    if max(latin, devanagari) < 4 or not kept:
        return ()
    return (Parsed(kept, 0.95, 0, len(text)),)


def _capitalised(text: str) -> str:
    """Without the small words of a sentence, or specks, at either end."""
    return _SMALL.sub("", text)


def _is_name(name: str) -> bool:
    words = name.split()
    if not 1 <= len(words) <= MOST_WORDS or len(name) < 3:
        return False
    if DEVANAGARI.search(name):
        return max(len(word) for word in words) >= 2
    return max(len(word) for word in words) >= 3 and bool(_VOWELS & set(name))


def _cased(name: str) -> str:
    return " ".join(
        word.capitalize() if word.isupper() and len(word) > 1 else word for word in name.split()
    )
