"""Finds printed labels ("Date of Birth", "जन्म तिथि") in lines, misread letters allowed."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from dastak.understanding.papers.spelling import SHORT, alike, folded
from dastak.understanding.papers.stretches import Token

MOST_SIGNS = 3
"""A label may be printed with this many signs ("/", ":") or be cut by as many false spaces."""


@dataclass(frozen=True, slots=True)
class Found:
    """A label in a line: which tokens it takes, and how well it was read (0–100)."""

    label: str
    start: int
    end: int
    score: float


def find(tokens: Sequence[Token], labels: Iterable[str]) -> tuple[Found, ...]:
    """Give every place where one of the labels stands; the weightiest wins where they overlap."""
    keys = [token.key for token in tokens]
    found = [place for label in dict.fromkeys(labels) for place in _places(keys, label)]
    found.sort(key=_weight, reverse=True)
    kept: list[Found] = []
    for place in found:
        if all(place.end <= other.start or place.start >= other.end for other in kept):
            kept.append(place)
    return tuple(sorted(kept, key=lambda place: place.start))


def _weight(found: Found) -> float:
    """A long label outweighs a short one inside it, and a clean reading a doubtful one."""
    return len(folded(found.label)) * (found.score / 100) ** 4


def _places(keys: Sequence[str], label: str) -> Iterable[Found]:
    wanted = folded(label)
    for start, key in enumerate(keys):
        if not key:
            continue
        windows = [found for found in _windows(keys, start, label, wanted) if found.score]
        if windows:
            yield max(windows, key=lambda found: found.score)


def _windows(keys: Sequence[str], start: int, label: str, wanted: str) -> Iterable[Found]:
    longest = min(len(label.split()) + MOST_SIGNS, len(keys) - start)
    joined = ""
    for size in range(1, longest + 1):
        key = keys[start + size - 1]
        joined += key
        if len(joined) > len(wanted) + SHORT:
            break
        if key or size == 1:
            yield Found(label, start, start + size, alike(joined, wanted))
