"""Reads the values of one kind of paper off its words."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

import msgspec

from dastak.understanding.papers.hiding import without_numbers
from dastak.understanding.papers.kinds import FieldRule, PaperKind
from dastak.understanding.papers.page import Page, page_of
from dastak.understanding.papers.places import stretches
from dastak.understanding.papers.reads import READS
from dastak.understanding.papers.reads.parsed import Parsed
from dastak.understanding.papers.spelling import LATIN, folded
from dastak.understanding.papers.stretches import Stretch
from dastak.understanding.papers.words import Box, Word

DISAGREED = 0.75
"""What is left of the confidence where two readings differ and no check digit decides."""
LATIN_FIRST = 0.12
NUMBERED = frozenset(["aadhaar", "ration", "account"])
"""Sorts of value that may look like an Aadhaar number, or are one that is masked already."""
MOST_ALTERNATIVES = 3


class FieldReading(msgspec.Struct, frozen=True):
    """A value, how sure it is (0–1), where it stands, and what else it could be.

    ``checked``: a check digit in it agrees."""

    value: str
    confidence: float
    box: Box
    alternatives: tuple[str, ...] = ()
    checked: bool = False


@dataclass(frozen=True, slots=True)
class Candidate:
    """A value that one place of the page offers."""

    value: str
    confidence: float
    box: Box
    checked: bool


def extract(words: Iterable[Word], kind: PaperKind) -> dict[str, FieldReading]:
    """Give the fields that could be read, each with its surest value.

    What is itself part of a label is no value: a label that was read only in part.
    """
    page = page_of(words, kind)
    labels = " ".join(folded(label) for label in kind.labels)
    read = {name: _field(page, rule, labels) for name, rule in kind.fields.items()}
    return {name: value for name, value in read.items() if value is not None}


def _field(page: Page, rule: FieldRule, labels: str) -> FieldReading | None:
    offered = (each for each in _candidates(page, rule) if folded(each.value) not in labels)
    candidates = sorted(offered, key=_rank, reverse=True)
    distinct = list({each.value: each for each in reversed(candidates)}.values())[::-1]
    if not distinct:
        return None
    best, *others = distinct
    alternatives = tuple(each.value for each in others[:MOST_ALTERNATIVES])
    confidence = best.confidence
    if rule.read == "person_name" and _is_cut_short(best, others):
        confidence *= DISAGREED
    confidence = round(confidence, 3)
    return FieldReading(best.value, confidence, best.box, alternatives, best.checked)


def _is_cut_short(best: Candidate, others: Sequence[Candidate]) -> bool:
    """The same name in the other script has more words: one was lost."""
    latin = bool(LATIN.search(best.value))
    return any(
        bool(LATIN.search(other.value)) != latin
        and len(other.value.split()) > len(best.value.split())
        for other in others
    )


def _rank(candidate: Candidate) -> float:
    """Forms are prefilled in Latin letters where the paper has both, as offices keep them."""
    return candidate.confidence + (LATIN_FIRST if LATIN.search(candidate.value) else 0.0)


def _candidates(page: Page, rule: FieldRule) -> Iterator[Candidate]:
    for place in stretches(page, rule):
        for parsed in _parsed(place, rule):
            candidate = _candidate(parsed, place)
            if not _is_number(candidate, rule):
                yield candidate


def _is_number(candidate: Candidate, rule: FieldRule) -> bool:
    """An Aadhaar number that strayed into another field."""
    return rule.read not in NUMBERED and without_numbers(candidate.value) != candidate.value


def _parsed(place: Stretch, rule: FieldRule) -> tuple[Parsed, ...]:
    """Read the text; where only the second reading makes sense, take that with less trust."""
    read = READS[rule.read]
    found = read(place.text)
    if found or place.other == place.text:
        return found
    return tuple(
        Parsed(each.value, each.sure * DISAGREED, 0, len(place.text), each.checked)
        for each in read(place.other)
    )


def _candidate(parsed: Parsed, place: Stretch) -> Candidate:
    words = place.between(parsed.start, parsed.end)
    letters = sum(len(word.text) for word in words) or 1
    seen = sum(word.confidence * len(word.text) for word in words) / letters
    confidence = seen * parsed.sure * place.trust
    if parsed.checked:
        confidence = 0.5 + 0.5 * confidence
    elif any(_differs(word) for word in words):
        confidence *= DISAGREED
    box = place.box(parsed.start, parsed.end)
    return Candidate(parsed.value, min(confidence, 0.99), box, parsed.checked)


def _differs(word: Word) -> bool:
    """Whether two readings of a word disagree in a letter or digit that matters."""
    if not word.other:
        return False
    one, other = (text.strip(".,:;'|-").casefold() for text in (word.text, word.other))
    return one.replace("’", "'") != other.replace("’", "'")
