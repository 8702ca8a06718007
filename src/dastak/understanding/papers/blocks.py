"""Finds names and addresses that stand without labels, as on an envelope: name, lines, pin code."""

from collections.abc import Iterator

from dastak.understanding.papers.kinds import FieldRule
from dastak.understanding.papers.page import Page, aligned, together
from dastak.understanding.papers.reads.places import read_pincode
from dastak.understanding.papers.stretches import Stretch, stretch
from dastak.understanding.papers.words import Word, text_of

TRUST = 0.85
LOOSE = 2.6
"""Lines of one block lie no further apart than this many letter heights."""
FEWEST_LINES = 2


def addressed(page: Page, rule: FieldRule) -> Iterator[Stretch]:
    """For a name the first line of each block, for an address the others."""
    for at, row in enumerate(page):
        for run in together(row.words):
            if read_pincode(text_of(run)):
                lines = _above(page, at, run, rule.lines)
                if len(lines) >= FEWEST_LINES:
                    yield from _part(lines, rule)


def _above(page: Page, at: int, last: tuple[Word, ...], most: int) -> list[tuple[Word, ...]]:
    """The lines that start where the last one starts and stand close above one another."""
    lines = [last]
    for row in page[:at][::-1]:
        run = aligned(row, last[0].box)
        if not run:
            continue
        if lines[0][0].box.middle - run[0].box.middle > LOOSE * run[0].box.height:
            break
        if row.is_mark or len(lines) > most:
            break
        lines.insert(0, run)
    return lines


def _part(lines: list[tuple[Word, ...]], rule: FieldRule) -> Iterator[Stretch]:
    is_named = not any(c.isdigit() for c in text_of(lines[0]))
    if rule.read != "address":
        if is_named:
            yield stretch(lines[0], TRUST)
        return
    yield stretch((word for line in lines[1 if is_named else 0 :] for word in line), TRUST)
