"""Decides what a paper is taken for, given what was asked for and what could be recognised."""

from collections.abc import Sequence
from dataclasses import dataclass

from dastak.understanding.papers.kinds import PaperKind, PaperKinds
from dastak.understanding.papers.recognise import Recognised
from dastak.understanding.papers.spelling import folded
from dastak.understanding.papers.words import Word

NEARLY = 0.6
"""An accepted kind is taken before a likelier one if it is at least this likely beside it."""
SURE = 0.6
FEW_LETTERS = 20
SOME_WORDS = 12


@dataclass(frozen=True, slots=True)
class Choice:
    """The kind, or the problem (``""``, ``wrong_kind``, ``unreadable``, ``not_a_paper``)."""

    kind: PaperKind | None
    problem: str = ""
    is_sure: bool = True


def choose(
    recognised: Sequence[Recognised],
    words: Sequence[Word],
    *,
    accepts: tuple[str, ...],
    kinds: PaperKinds,
) -> Choice:
    """Take the likeliest accepted kind; name another kind when it is plainly that."""
    best = recognised[0] if recognised else None
    wanted = next((each for each in recognised if each.kind.kind in accepts), None)
    if best and (not accepts or (wanted is None and "generic" not in accepts)):
        return Choice(best.kind, "wrong_kind" if accepts else "")
    if best and wanted and _likelihood(wanted) >= NEARLY * _likelihood(best):
        return Choice(wanted.kind)
    if best and "generic" not in accepts:
        return Choice(best.kind, "wrong_kind")
    return _unrecognised(words, accepts or ("generic",), kinds)


def legible_letters(words: Sequence[Word]) -> int:
    """How many letters were read with some sureness, in words of three and more."""
    keys = (folded(word.text) for word in words if word.confidence >= SURE)
    return sum(len(key) for key in keys if len(key) >= 3)


def _unrecognised(words: Sequence[Word], accepts: tuple[str, ...], kinds: PaperKinds) -> Choice:
    possible = kinds.among(accepts)
    legible = legible_letters(words) >= FEW_LETTERS
    if not legible:
        picture = next((kind for kind in possible if kind.form == "picture"), None)
        if picture is not None:
            return Choice(picture)
    free = next((kind for kind in possible if kind.form == "free"), None)
    if free is not None and (legible or len(words) >= SOME_WORDS):
        return Choice(free, is_sure=free.kind == "generic")
    if legible:
        return Choice(None, "wrong_kind")
    return Choice(None, "unreadable" if len(words) >= SOME_WORDS else "not_a_paper")


def _likelihood(recognised: Recognised) -> float:
    return recognised.score / recognised.kind.enough
