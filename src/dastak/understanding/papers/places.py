"""Finds the stretches of a page where a field's value may stand, as its rule says."""

import itertools
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from dastak.understanding.papers.blocks import addressed
from dastak.understanding.papers.kinds import FieldRule
from dastak.understanding.papers.labels import Found, find
from dastak.understanding.papers.page import (
    ALIGNED,
    Page,
    Row,
    aligned,
    starts_with_label,
    together,
)
from dastak.understanding.papers.reads import READS
from dastak.understanding.papers.reads.places import read_pincode
from dastak.understanding.papers.spelling import folded, holds
from dastak.understanding.papers.stretches import Stretch, Token, stretch, words_of
from dastak.understanding.papers.words import Box, Word, around, text_of

BELOW = 2
LOOSE = 2.6
"""Lines of one address lie no further apart than this many letter heights."""
NEXT_TO = (0.95, 0.8)
"""Trust in the line next to an anchor, and in the one after, often the other language."""
MID_SENTENCE = 0.75


@dataclass(frozen=True, slots=True)
class Spot:
    """Where a label stands: its row, its place in the row, and where its value may reach."""

    row: int
    found: Found
    box: Box
    right: float
    is_mid_sentence: bool


def stretches(page: Page, rule: FieldRule) -> Iterator[Stretch]:
    """Give every stretch that the rule points to, each with how far it can be trusted."""
    for spot in _spots(page, rule.labels):
        yield from _after(page, spot, rule)
    yield from _beside(page, rule, rule.over, range(-1, -rule.lines - 1, -1))
    yield from _beside(page, rule, rule.under, range(1, rule.lines + 1))
    yield from _holding(page, rule.holding)
    if rule.block:
        yield from addressed(page, rule)
    if rule.anywhere:
        for row in page:
            for words in together(row.words):
                yield stretch(words, 0.9)


def _spots(page: Page, labels: Sequence[str]) -> Iterator[Spot]:
    for at, row in enumerate(page):
        reached = 0
        for found in row.labels:
            if found.label in labels and found.start >= reached:
                spot = _spot(at, row, found, labels)
                reached = spot.found.start
                yield spot


def _spot(at: int, row: Row, found: Found, labels: Sequence[str]) -> Spot:
    """The same label may follow in the other language; any other label ends the value."""
    end, stop = found.end, len(row.tokens)
    for other in row.labels:
        if other.start < found.end:
            continue
        if other.label in labels and not _keys(row.tokens[end : other.start]):
            end = other.end
            continue
        stop = other.start
        break
    box = around(token.word.box for token in row.tokens[found.start : end])
    right = row.tokens[stop].word.box.left if stop < len(row.tokens) else float("inf")
    value = Found(found.label, end, stop, found.score)
    return Spot(at, value, box, right, _is_mid_sentence(row, found))


def _is_mid_sentence(row: Row, found: Found) -> bool:
    """Words stand right before it, and they are not another label; or a clause ends with it."""
    if row.tokens[found.end - 1].text.endswith((")", ",")):
        return True
    if found.start == 0 or any(other.end == found.start for other in row.labels):
        return False
    before, first = row.tokens[found.start - 1], row.tokens[found.start]
    return bool(before.key) and first.word.box.left - before.word.box.right < first.word.box.height


def _after(page: Page, spot: Spot, rule: FieldRule) -> Iterator[Stretch]:
    """The words after the label, or else under it; an address runs on over several lines."""
    row = page[spot.row]
    trust = spot.found.score / 100
    if spot.is_mid_sentence:
        trust *= MID_SENTENCE
    tokens = _trimmed(row.tokens[spot.found.start : spot.found.end])
    runs = tuple(together(tuple(words_of(tokens))))
    for speck, run in itertools.pairwise(runs[:2]):
        if not READS[rule.read](stretch(speck).text):
            yield stretch(run, trust * 0.9)
    words = runs[0] if runs else _under(page, spot)
    if not words:
        return
    if rule.read == "address":
        words = words + _continued(page, spot, words, rule.lines)
    elif not READS[rule.read](stretch(words).text):
        words = words + _next_line(page, spot)
        trust *= 0.9
    yield stretch(words, trust)


def _under(page: Page, spot: Spot) -> tuple[Word, ...]:
    height = spot.box.height
    for row in page[spot.row + 1 : spot.row + 1 + BELOW]:
        start = spot.box.left - ALIGNED * height
        words = tuple(word for word in row.words if start < word.box.left < spot.right)
        for run in together(words):
            if run[0].box.left > spot.box.right + ALIGNED * height:
                return ()
            return () if starts_with_label(row, run) else run
    return ()


def _next_line(page: Page, spot: Spot) -> tuple[Word, ...]:
    """In running text a value may stand at the start of the next line."""
    is_last = spot.found.end == len(page[spot.row].tokens)
    if not is_last or spot.row + 1 == len(page) or page[spot.row + 1].labels:
        return ()
    return next(together(page[spot.row + 1].words), ())


def _continued(page: Page, spot: Spot, first: Sequence[Word], lines: int) -> tuple[Word, ...]:
    """Lines below that go on where the value or its label began, until a label or pin code."""
    taken: tuple[Word, ...] = ()
    height = spot.box.height
    left = min(spot.box.left, first[0].box.left) - 1.5 * height
    reached = spot.box.middle
    for row in page[spot.row + 1 : spot.row + 1 + 2 * lines]:
        if read_pincode(text_of(tuple(first) + taken)):
            break
        words = tuple(word for word in row.words if left < word.box.left < spot.right)
        run = next(together(words), ())
        if not run:
            continue
        if starts_with_label(row, run) or run[0].box.middle - reached > LOOSE * height:
            break
        reached = run[0].box.middle
        taken += run
    return taken


def _beside(page: Page, rule: FieldRule, anchors: Sequence[str], steps: range) -> Iterator[Stretch]:
    """The lines over or under an anchor that start where it starts, and read well."""
    for at, row in enumerate(page):
        for found in find(row.tokens, anchors)[:1]:
            anchor = row.tokens[found.start].word.box
            rows = (page[at + step] for step in steps if 0 <= at + step < len(page))
            runs = (stretch(aligned(other, anchor)) for other in rows if not other.is_mark)
            readable = [run for run in runs if READS[rule.read](run.text)][rule.nth - 1 :]
            for run, trust in zip(readable, NEXT_TO, strict=False):
                yield replace(run, trust=trust)


def _holding(page: Page, keywords: Sequence[str]) -> Iterator[Stretch]:
    wanted = [folded(keyword) for keyword in keywords]
    trust = 0.92
    for row in page:
        for run in together(row.words):
            text = folded(text_of(run))
            if any(holds(text, keyword) for keyword in wanted) and not row.labels:
                yield stretch(run, trust)
                trust = max(trust - 0.08, 0.3)


def _trimmed(tokens: Sequence[Token]) -> Sequence[Token]:
    """Drop the signs and specks between a label and its value."""
    at = 0
    while at < len(tokens) and not tokens[at].key:
        at += 1
    return tokens[at:]


def _keys(tokens: Sequence[Token]) -> str:
    return "".join(token.key for token in tokens)
