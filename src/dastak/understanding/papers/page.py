"""A page as rows in which the labels of one kind of paper are marked."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import takewhile

from dastak.understanding.papers.kinds import PaperKind
from dastak.understanding.papers.labels import Found, find
from dastak.understanding.papers.spelling import folded, holds
from dastak.understanding.papers.stretches import Token, tokens_of
from dastak.understanding.papers.words import Box, Line, Word, lines_of, text_of

NOISE = 0.3
"""Short words read with less are specks, stamps and bits of portraits."""
SPECK = 2
ALIGNED = 4.0
"""A line belongs to the one over it when they start within this many letter heights."""
WIDE_GAP = 3.0
"""A gap of this many letter heights parts two columns."""


@dataclass(frozen=True, slots=True)
class Row:
    """A line, its tokens, the labels in it, and whether it is printed on every such paper."""

    words: Line
    tokens: tuple[Token, ...]
    labels: tuple[Found, ...]
    is_mark: bool


Page = tuple[Row, ...]


def page_of(words: Iterable[Word], kind: PaperKind) -> Page:
    """Lay out the words for the kind."""
    lines = lines_of(word for word in words if not _is_noise(word))
    marks = tuple(folded(mark.text) for mark in kind.marks if mark.weight > 1)
    return tuple(_row(line, kind, marks) for line in lines)


def together(words: Sequence[Word]) -> Iterator[tuple[Word, ...]]:
    """Part a line's words where a wide gap parts columns."""
    run: list[Word] = []
    for word in words:
        if run and word.box.left - run[-1].box.right > WIDE_GAP * _height(run[-1], word):
            yield tuple(run)
            run = []
        run.append(word)
    if run:
        yield tuple(run)


def starts_with_label(row: Row, run: Sequence[Word]) -> bool:
    """Whether the first thing in the run, signs aside, is a label."""
    first = next((word for word in run if folded(word.text)), None)
    return first is not None and id(first) in _label_starts(row)


def _label_starts(row: Row) -> set[int]:
    return {id(row.tokens[found.start].word) for found in row.labels}


def aligned(row: Row, anchor: Box) -> tuple[Word, ...]:
    """The words that start where the anchor starts, up to a label; specks before are passed."""
    near = ALIGNED * anchor.height
    starts = _label_starts(row)
    for run in together(row.words):
        for at, word in enumerate(run):
            if abs(word.box.left - anchor.left) < near:
                return tuple(takewhile(lambda each: id(each) not in starts, run[at:]))
            if len(folded(word.text)) > SPECK:
                break
    return ()


def _height(one: Word, other: Word) -> float:
    """The letters' height: that of the larger word, since a dash has next to none."""
    return max(one.box.height, other.box.height)


def _row(line: Line, kind: PaperKind, marks: tuple[str, ...]) -> Row:
    tokens = tokens_of(line)
    text = folded(text_of(line))
    is_mark = any(holds(text, mark) for mark in marks)
    return Row(line, tokens, find(tokens, kind.labels), is_mark)


def _is_noise(word: Word) -> bool:
    return word.confidence < NOISE and len(folded(word.text)) < 5
