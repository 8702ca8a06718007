"""Tells what kind of paper a page is by the words printed on it."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from dastak.understanding.papers.kinds import PaperKind
from dastak.understanding.papers.spelling import folded, holds
from dastak.understanding.papers.words import Line, text_of


@dataclass(frozen=True, slots=True)
class Recognised:
    """A kind and how much spoke for it: the sum of the weights of its marks."""

    kind: PaperKind
    score: float


def recognise(lines: Sequence[Line], kinds: Iterable[PaperKind]) -> tuple[Recognised, ...]:
    """Give the kinds for which enough speaks, the best first."""
    texts = [folded(text_of(line)) for line in lines]
    scored = [Recognised(kind, _score(texts, kind)) for kind in kinds if kind.marks]
    enough = [each for each in scored if each.score >= each.kind.enough]
    return tuple(sorted(enough, key=lambda each: -each.score / each.kind.enough))


def _score(texts: Sequence[str], kind: PaperKind) -> float:
    total = 0.0
    for mark in kind.marks:
        wanted = folded(mark.text)
        best = max((holds(text, wanted) for text in texts), default=0.0)
        total += mark.weight * best / 100
    return total
