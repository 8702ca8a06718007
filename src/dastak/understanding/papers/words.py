"""What a reader of papers gives: words with their place, and the lines they stand in."""

import statistics
from collections.abc import Iterable, Sequence

import msgspec


class Box(msgspec.Struct, frozen=True):
    """A rectangle on a page. The unit is the caller's: pixels, or shares of the page."""

    left: float
    top: float
    right: float
    bottom: float

    @property
    def height(self) -> float:
        return self.bottom - self.top

    @property
    def width(self) -> float:
        return self.right - self.left

    @property
    def middle(self) -> float:
        return (self.top + self.bottom) / 2

    def overlap(self, other: "Box") -> float:
        """How much of the smaller rectangle lies in both, from 0 to 1."""
        wide = min(self.right, other.right) - max(self.left, other.left)
        high = min(self.bottom, other.bottom) - max(self.top, other.top)
        smaller = min(self.width * self.height, other.width * other.height)
        if wide <= 0 or high <= 0 or smaller <= 0:
            return 0.0
        return wide * high / smaller


def around(boxes: Iterable[Box]) -> Box:
    """The smallest rectangle that holds all of them."""
    all_boxes = tuple(boxes)
    return Box(
        min(box.left for box in all_boxes),
        min(box.top for box in all_boxes),
        max(box.right for box in all_boxes),
        max(box.bottom for box in all_boxes),
    )


class Word(msgspec.Struct, frozen=True):
    """One word as read. ``other`` is what a second reading saw in its place, if it differed."""

    text: str
    confidence: float
    box: Box
    other: str = ""


Line = tuple[Word, ...]


def lines_of(words: Iterable[Word]) -> tuple[Line, ...]:
    """Put words into lines by their place, from the top down and from left to right."""
    known = sorted(words, key=lambda word: word.box.middle)
    if not known:
        return ()
    usual = statistics.median(word.box.height for word in known)
    rows: list[list[Word]] = []
    for word in known:
        row = next((row for row in reversed(rows[-4:]) if _stands_in(word, row, usual)), None)
        if row is None:
            rows.append([word])
        else:
            row.append(word)
    rows.sort(key=lambda row: statistics.median(word.box.middle for word in row))
    return tuple(tuple(sorted(row, key=lambda word: word.box.left)) for row in rows)


def _stands_in(word: Word, row: Sequence[Word], usual: float) -> bool:
    """Compare with the nearest word of the row: a photographed line is rarely quite level."""
    nearest = min(row, key=lambda each: _gap(each.box, word.box))
    height = min(max(word.box.height, nearest.box.height), 1.6 * usual)
    apart = abs(word.box.middle - nearest.box.middle)
    return apart < 0.5 * height and word.box.overlap(nearest.box) < 0.5


def _gap(one: Box, other: Box) -> float:
    return max(one.left - other.right, other.left - one.right, 0.0)


def text_of(line: Iterable[Word]) -> str:
    """The words of a line as one text."""
    return " ".join(word.text for word in line)
