"""Reads the names of people and of places such as hospitals."""

import re
from collections.abc import Iterator

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
_SMALL = frozenset(
    " ".join(
        (
            "the and is of to in on at as by or for from has have that this who whose said called",
            "hereinafter hereby between son wife daughter husband resident residing aged",
        )
    ).split(" ")
)
_SPECK = re.compile(r"[a-z'.]{1,2}")
MOST_WORDS = 6
_VOWELS = set("aeiouyAEIOUY")


def read_person_name(text: str) -> tuple[Parsed, ...]:
    """Give the name in Latin letters first, then the one in Devanagari."""
    parsed = []
    for run in _RUNS:
        for match in run.finditer(text):
            for start, part in _parts(match[0]):
                name = _HONORIFIC.sub("", part.strip(_EDGE)).strip(_EDGE)
                if _is_name(name):
                    at = match.start() + start + part.index(name)
                    sure = 1.0 if run is _RUNS[0] else 0.97
                    parsed.append(Parsed(_cased(name), sure, at, at + len(name)))
    return tuple(parsed)


def read_heading(text: str) -> tuple[Parsed, ...]:
    """Give a line such as a hospital's name as it stands, in the script that fills most of it."""
    latin, devanagari = len(LATIN.findall(text)), len(DEVANAGARI.findall(text))
    foreign = DEVANAGARI if latin >= devanagari else LATIN
    kept = " ".join(word for word in text.split() if not foreign.search(word)).strip(_EDGE)
    if max(latin, devanagari) < 4 or not kept:
        return ()
    return (Parsed(kept, 0.95, 0, len(text)),)


def _parts(text: str) -> Iterator[tuple[int, str]]:
    """The words between the small words of a sentence and specks, with where they begin."""
    start = end = 0
    for word in re.finditer(r"\S+", text):
        if word[0] in _SMALL or _SPECK.fullmatch(word[0]):
            yield start, text[start:end]
            start = word.end()
        end = word.end()
    yield start, text[start:end]


def _is_name(name: str) -> bool:
    words = name.split()
    if not 1 <= len(words) <= MOST_WORDS or len(name) < 3:
        return False
    if DEVANAGARI.search(name):
        return max(len(word) for word in words) >= 2
    if not any(word[0].isupper() for word in words):
        return False
    return max(len(word) for word in words) >= 3 and bool(_VOWELS & set(name))


def _cased(name: str) -> str:
    """Names in capitals get the usual case; a capital I is often read as a small one."""
    return " ".join(
        word.capitalize() if len(word) > 1 and (word.isupper() or word.islower()) else word
        for word in name.split()
    )
