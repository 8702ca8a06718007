"""Makes one reading out of two: Devanagari from one, Latin letters and digits from the other."""

import re
from collections.abc import Sequence

from dastak.understanding.papers.words import Word

DEVANAGARI = re.compile(r"[\u0904-\u0939\u0958-\u0961]")
SURE = 0.45
"""A Devanagari word read with less than this may as well be misread Latin."""


def merge(devanagari: Sequence[Word], latin: Sequence[Word]) -> tuple[Word, ...]:
    """Keep sure Devanagari words, take everything else from the Latin reading.

    Where both saw Latin letters or digits, the word keeps the other reading beside it, so
    that two readings that agree can be trusted more than two that do not.
    """
    kept = [word for word in devanagari if _is_devanagari(word)]
    rest = [word for word in devanagari if not _is_devanagari(word)]
    merged = list(kept)
    for word in latin:
        if _covered(word, kept):
            continue
        twin = _twin(word, rest)
        if twin is None:
            merged.append(word)
            continue
        rest.remove(twin)
        merged.append(_likelier(word, twin))
    return tuple(merged + [word for word in rest if not _covered(word, merged)])


def _is_devanagari(word: Word) -> bool:
    return word.confidence >= SURE and DEVANAGARI.search(word.text) is not None


def _covered(word: Word, others: Sequence[Word]) -> bool:
    return any(word.box.overlap(other.box) > 0.4 for other in others)


def _twin(word: Word, others: Sequence[Word]) -> Word | None:
    return max(
        (other for other in others if word.box.overlap(other.box) > 0.5),
        key=lambda other: word.box.overlap(other.box),
        default=None,
    )


def _likelier(word: Word, twin: Word) -> Word:
    """Latin letters are read better by the Latin reading, unless it plainly saw none."""
    if DEVANAGARI.search(twin.text) and twin.confidence > word.confidence:
        return Word(twin.text, twin.confidence, twin.box, other=word.text)
    if twin.text == word.text:
        return Word(word.text, max(word.confidence, twin.confidence), word.box)
    return Word(word.text, word.confidence, word.box, other=twin.text)
