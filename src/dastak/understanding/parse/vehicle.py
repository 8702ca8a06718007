"""Read a vehicle's registration mark: DL 1C AB 1234, or of the BH series 22 BH 1234 AA."""

import re

from dastak.understanding.normalise import romanise
from dastak.understanding.normalise.wordlist import word_set
from dastak.understanding.parse.outcome import Asked, Parsed, nothing

_STATES = word_set(
    "AN AP AR AS BR CG CH DD DL DN GA GJ HP HR JH JK KA KL LA LD MH ML MN MP MZ NL OD OR PB PY "
    "RJ SK TG "
    "TN TR TS UA UK UP WB"
)
_STATE_SERIES = re.compile(r"([A-Z]{2})(\d{1,2})([A-Z]{0,3})(\d{1,4})")
_BHARAT_SERIES = re.compile(r"(2[1-9]|[3-9]\d)BH(\d{4})([A-HJ-NP-Z]{1,2})")
_PIECES = re.compile(r"[a-z]+|\d+")
_LONGEST = 6


def parse_vehicle(asked: Asked) -> Parsed:
    """The mark in capitals without spaces."""
    pieces = [piece.upper() for piece in _PIECES.findall(romanise(asked.text))]
    marks: set[str] = set()
    at = 0
    while at < len(pieces):
        length = _mark_length(pieces, at)
        if length:
            marks.add("".join(pieces[at : at + length]))
        at += length or 1
    if len(marks) > 1:
        return nothing("several")
    return Parsed(marks.pop()) if marks else nothing("not_a_vehicle")


def _mark_length(pieces: list[str], start: int) -> int:
    """How many pieces from ``start`` make a registration mark; the longest wins."""
    for length in range(min(_LONGEST, len(pieces) - start), 0, -1):
        text = "".join(pieces[start : start + length])
        following = pieces[start + length] if start + length < len(pieces) else ""
        if _is_mark(text) and not (following.isdigit() and text[-1].isdigit()):
            return length
    return 0


def _is_mark(text: str) -> bool:
    if _BHARAT_SERIES.fullmatch(text):
        return True
    state = _STATE_SERIES.fullmatch(text)
    return state is not None and state[1] in _STATES and int(state[4]) > 0 and int(state[2]) > 0
