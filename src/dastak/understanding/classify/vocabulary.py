"""Turn the features of a message into a sparse vector over the known features."""

from collections.abc import Mapping, Sequence
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from dastak.understanding.classify.features import (
    BLOCKS,
    WEIGHTS,
    cut_words,
    pieces_of,
    whole_features,
)
from dastak.understanding.classify.reading import Reading

Floats = NDArray[np.float32]
_CACHE = 20_000
_BLOCK_WEIGHTS = np.array([WEIGHTS[block] for block in BLOCKS])


class Vector(NamedTuple):
    """Columns and values of one message; ``coverage`` is the share of it that is known."""

    columns: NDArray[np.intp]
    values: Floats
    coverage: float


class Vocabulary:
    """Which features are known, and how telling each is. Columns are numbered block by block."""

    def __init__(self, columns: Mapping[str, Mapping[str, int]], rarity: Floats) -> None:
        self._columns = {block: columns.get(block, {}) for block in BLOCKS}
        self._rarity = np.asarray(rarity, dtype=np.float32)
        self._unknown = float(self._rarity.max(initial=0.0)) or 1.0
        self._starts = np.cumsum([0, *(len(self._columns[block]) for block in BLOCKS)])
        self._cut: dict[tuple[str, str], list[int]] = {}

    def vector(self, reading: Reading, tags: Sequence[str]) -> Vector:
        """Each block weighs its rare features more and has the length of its weight."""
        found, strange = self._whole(reading, tags)
        for block, words in cut_words(reading).items():
            for word in words:
                found += self._pieces(block, word)
        columns, counts = np.unique(np.array(found, dtype=np.intp), return_counts=True)
        values = self._rarity[columns]
        many = counts > 1
        values[many] *= 1.0 + np.log(counts[many])
        ends = np.searchsorted(columns, self._starts)
        coverage = self._known_share(values[ends[_SOUND] : ends[_SOUND + 1]], strange)
        return Vector(columns, values * _scales(values, ends), coverage)

    def _whole(self, reading: Reading, tags: Sequence[str]) -> tuple[list[int], int]:
        """The known words and ideas, and how many sounds are strange."""
        found: list[int] = []
        strange = 0
        for block, features in whole_features(reading, tags).items():
            known = self._columns[block]
            found += [known[feature] for feature in features if feature in known]
            if block == "sound":
                strange = len({feature for feature in features if feature not in known})
        return found, strange

    def _pieces(self, block: str, word: str) -> list[int]:
        """The known pieces of a word; the same words come again and again."""
        cut = self._cut.get((block, word))
        if cut is None:
            if len(self._cut) >= _CACHE:
                self._cut.clear()
            known = self._columns[block]
            cut = [known[piece] for piece in pieces_of(word) if piece in known]
            self._cut[block, word] = cut
        return cut

    def _known_share(self, sounds: Floats, strange: int) -> float:
        known = float(sounds.sum())
        return known / (known + self._unknown * strange) if known else 0.0


_SOUND = BLOCKS.index("sound")


def _scales(values: Floats, ends: NDArray[np.intp]) -> Floats:
    """What brings each block to its length, for every value."""
    squares = np.concatenate(([0.0], np.cumsum(values * values, dtype=np.float64)))[ends]
    lengths = np.sqrt(np.maximum(np.diff(squares), 1e-12))
    scales: Floats = np.repeat(_BLOCK_WEIGHTS / lengths, np.diff(ends)).astype(np.float32)
    return scales
