"""Names of people, found by the words around them: mera naam …, s/o …, श्री …"""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from dastak.understanding.normalise import latin_words, light
from dastak.understanding.redaction.words import (
    FILLERS,
    HONORIFICS,
    NAME,
    OF,
    ORDINARY,
    OWNERS,
    SPEAKING,
)

_WORD = re.compile(r"[^\s,.;:!?()\[\]\"।|=*]+|[.,;:!?()\[\]\"।|=*]")
_STOPS = frozenset('.,;!?()[]"।|')
_JOINTS = frozenset({":", "=", "*", "-"})
_LONGEST = 6
_NAMED = 2
_MARK = "[name]"


@dataclass(frozen=True, slots=True)
class Piece:
    """One word or sign of the message; ``sound`` is how it is spelled in every script."""

    start: int
    end: int
    text: str
    sound: str


Span = tuple[int, int]


def without_names(text: str) -> str:
    """The text with ``[name]`` wherever a name was told."""
    pieces = tuple(_pieces(text))
    done, kept = 0, []
    for first, end in _told(pieces):
        if pieces[first].start < done:
            continue
        kept += [text[done : pieces[first].start], _MARK]
        done = pieces[end - 1].end
    return "".join([*kept, text[done:]])


def _pieces(text: str) -> Iterator[Piece]:
    for found in _WORD.finditer(text):
        sound = "".join(light(word) for word in latin_words(found[0]))
        yield Piece(found.start(), found.end(), found[0], sound)


def _told(pieces: tuple[Piece, ...]) -> Iterator[Span]:
    for at, piece in enumerate(pieces):
        if piece.sound in NAME:
            yield from _around(pieces, at)
        elif piece.text.lower() in OF or piece.sound in OF:
            yield from _before(pieces, at)
            yield from _after(pieces, at + 1)
        elif piece.sound in HONORIFICS:
            yield from _after(pieces, at + 1)
        elif piece.sound in SPEAKING:
            yield from _speaker(pieces, at)


def _around(pieces: tuple[Piece, ...], at: int) -> Iterator[Span]:
    """What follows the word “name”; when nothing does, what stands before: X mera naam hai."""
    after = tuple(_after(pieces, at + 1))
    if after:
        yield from after
        return
    end = at
    while end and pieces[end - 1].sound in OWNERS:
        end -= 1
    if at + 1 < len(pieces) and pieces[at + 1].sound in FILLERS:
        yield from _before(pieces, end)


def _before(pieces: tuple[Piece, ...], end: int) -> Iterator[Span]:
    """The words from the beginning of the sentence on, when all of them may be a name."""
    start = _run_up_to(pieces, end)
    if start < end and (start == 0 or pieces[start - 1].text in _STOPS):
        yield start, end


def _run_up_to(pieces: tuple[Piece, ...], end: int) -> int:
    start = end
    while start and end - start < _LONGEST and _may_be_name(pieces[start - 1]):
        start -= 1
    return start


def _after(pieces: tuple[Piece, ...], at: int) -> Iterator[Span]:
    while at < len(pieces) and (pieces[at].sound in FILLERS or pieces[at].text in _JOINTS | {"."}):
        at += 1
    end = at
    while end < len(pieces) and end - at < _LONGEST and _goes_on(pieces, end):
        end += 1
    if end > at:
        yield at, end


def _goes_on(pieces: tuple[Piece, ...], at: int) -> bool:
    """A word that may be a name, or the dot behind an initial."""
    if pieces[at].text == ".":
        return len(pieces[at - 1].text) == 1 and pieces[at - 1].text.isalpha()
    return _may_be_name(pieces[at])


def _speaker(pieces: tuple[Piece, ...], at: int) -> Iterator[Span]:
    """main Ramesh Kumar bol raha hoon: two words or more before the verb of saying or being."""
    start = _run_up_to(pieces, at)
    is_named = at - start >= _NAMED or pieces[at].sound.startswith("bol")
    begins = start == 0 or pieces[start - 1].sound in {"main", "mai", "men", "myself"}
    if start < at and begins and is_named:
        yield start, at


def _may_be_name(piece: Piece) -> bool:
    if piece.text in _STOPS or piece.text in _JOINTS:
        return False
    has_letters = any(character.isalpha() for character in piece.text)
    return has_letters and piece.sound not in ORDINARY and not any(c.isdigit() for c in piece.text)
