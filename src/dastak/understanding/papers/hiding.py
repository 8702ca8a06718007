"""Finds what must be painted over before a paper is stored: Aadhaar numbers, but for four digits.

Hiding too much is a blemish, hiding too little a breach: on an Aadhaar paper every run of
figures as long as a number is hidden, even when its check digit is wrong, for a digit may be
misread or lost.
"""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from stdnum import verhoeff

from dastak.understanding.papers.page import together
from dastak.understanding.papers.spelling import folded, plain
from dastak.understanding.papers.words import Box, Word, lines_of, text_of

_FIGURE = "[0-9OoQDIlZSBG|]"
_RUN = re.compile(rf"(?<!\w){_FIGURE}(?:[ -]?{_FIGURE}){{10,}}(?!\w)")
_GROUPED = re.compile(r"(?<![\d-])(?<!\d )\d{4}[ -]\d{4}[ -]\d{4}(?![ -]?\d)")
_SOLID = re.compile(r"(?<!\d)[2-9]\d{11}(?!\d)")
_NUMBER = re.compile(r"(?<!\d)[2-9]\d{3}[ -]?\d{4}[ -]?\d{4}(?!\d)")
_LABELS = tuple(folded(label) for label in ("Aadhaar", "Aadhar", "आधार", "UID"))
FEWEST_DIGITS = 8
SHOWN = 4
LENGTH = 12


@dataclass(frozen=True, slots=True)
class Letter:
    """One letter of a line and the strip of the page that it takes."""

    text: str
    box: Box


def hidden(words: Iterable[Word], *, kind: str) -> tuple[Box, ...]:
    """Give the boxes to paint over, in the words' own unit."""
    boxes: list[Box] = []
    for line in lines_of(words):
        labelled = any(name in folded(text_of(line)) for name in _LABELS)
        for run in together(line):
            for reading in ("text", "other"):
                letters = tuple(_letters(run, reading))
                is_certain = kind == "aadhaar" or labelled
                for start, end in _spans(letters, is_certain=is_certain):
                    boxes += _boxes(letters[start:end])
    return tuple(dict.fromkeys(boxes))


def without_numbers(text: str, *, kind: str = "") -> str:
    """The text with every valid Aadhaar number in it crossed out but for its last four digits;
    on an Aadhaar paper whatever is as long as one, for a digit may be misread."""
    crossed = _NUMBER.sub(_crossed, plain(text))
    return _RUN.sub(_crossed_run, crossed) if kind == "aadhaar" else crossed


def _crossed(match: re.Match[str]) -> str:
    digits = re.sub(r"\D", "", match[0])
    return f"XXXX XXXX {digits[-SHOWN:]}" if verhoeff.is_valid(digits) else match[0]


def _crossed_run(match: re.Match[str]) -> str:
    if sum(c.isdigit() for c in match[0]) < FEWEST_DIGITS:
        return match[0]
    return f"XXXX XXXX {re.sub('[ -]', '', match[0])[-SHOWN:]}"


def _spans(letters: tuple[Letter, ...], *, is_certain: bool) -> Iterator[tuple[int, int]]:
    """Where to hide: the letters of each number up to its last four figures."""
    text = "".join(letter.text for letter in letters)
    for match in (_RUN if is_certain else _GROUPED).finditer(text):
        if sum(c.isdigit() for c in match[0]) >= FEWEST_DIGITS:
            yield from _numbers(match)
    if not is_certain:
        for match in _SOLID.finditer(text):
            if verhoeff.is_valid(match[0]):
                yield match.start(), match.end() - SHOWN


def _numbers(match: re.Match[str]) -> Iterator[tuple[int, int]]:
    """A run may hold the number twice over; one of another length shows its last four only."""
    places = [at for at in range(*match.span()) if match.string[at] not in " -"]
    length = LENGTH if len(places) % LENGTH == 0 else len(places)
    for start in range(0, len(places), length):
        yield places[start], places[start + length - SHOWN]


def _letters(line: Iterable[Word], reading: str) -> Iterator[Letter]:
    for at, word in enumerate(line):
        text = plain((word.other if reading == "other" else "") or word.text)
        if at:
            yield Letter(" ", word.box)
        step = word.box.width / max(len(text), 1)
        for place, letter in enumerate(text):
            left = word.box.left + place * step
            yield Letter(letter, Box(left, word.box.top, left + step, word.box.bottom))


def _boxes(letters: Iterable[Letter]) -> Iterator[Box]:
    """One box for each run of letters between spaces."""
    run: list[Box] = []
    for letter in letters:
        if letter.text == " " and run:
            yield _joined(run)
            run = []
        elif letter.text != " ":
            run.append(letter.box)
    if run:
        yield _joined(run)


def _joined(run: list[Box]) -> Box:
    return Box(run[0].left, run[0].top, run[-1].right, run[0].bottom)
