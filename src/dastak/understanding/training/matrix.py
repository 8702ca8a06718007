"""Count the features of all examples and keep the telling ones as columns of a matrix."""

from collections import Counter
from collections.abc import Sequence
from math import log

import msgspec
import numpy as np
from numpy.typing import NDArray
from scipy import sparse

from dastak.understanding.classify.features import BLOCKS, features_of
from dastak.understanding.classify.lexicon import Lexicon
from dastak.understanding.classify.reading import Reading
from dastak.understanding.classify.vocabulary import Floats, Vector, Vocabulary

_FEWEST, _LARGEST_SHARE, _NEVER_TOO_MANY = 2, 0.1, 50
_ALWAYS_KEPT = frozenset({"tag"})

Columns = dict[str, dict[str, int]]


class Counted(msgspec.Struct, frozen=True):
    """The known features of the examples, and each example as a vector."""

    columns: Columns
    rarity: NDArray[np.float32]
    vectors: tuple[Vector, ...]
    tags: tuple[int, ...]


def count_examples(readings: Sequence[Reading], lexicon: Lexicon) -> Counted:
    """Features of at least two examples and at most a tenth of many; all tags."""
    tags = [lexicon.tags(reading) for reading in readings]
    columns, rarity = _choose(readings, tags)
    vocabulary = Vocabulary(columns, rarity)
    return Counted(
        columns=columns,
        rarity=rarity,
        vectors=tuple(map(vocabulary.vector, readings, tags)),
        tags=tuple(map(len, tags)),
    )


def _choose(readings: Sequence[Reading], tags: Sequence[Sequence[str]]) -> tuple[Columns, Floats]:
    spread: dict[str, Counter[str]] = {block: Counter() for block in BLOCKS}
    for reading, its_tags in zip(readings, tags, strict=True):
        for block, features in features_of(reading, its_tags).items():
            spread[block].update(set(features))
    columns: Columns = {}
    rarity: list[float] = []
    most = max(_NEVER_TOO_MANY, _LARGEST_SHARE * len(readings))
    for block, times in spread.items():
        kept = sorted(
            feature
            for feature, often in times.items()
            if block in _ALWAYS_KEPT or _FEWEST <= often <= most
        )
        columns[block] = {feature: len(rarity) + at for at, feature in enumerate(kept)}
        rarity += [1 + log((1 + len(readings)) / (1 + times[feature])) for feature in kept]
    return columns, np.array(rarity, dtype=np.float32)


def as_matrix(vectors: Sequence[Vector], width: int) -> sparse.csr_matrix:
    """The vectors as rows."""
    ends = np.cumsum([0, *(len(vector.columns) for vector in vectors)])
    columns = np.concatenate([vector.columns for vector in vectors], dtype=np.int32)
    values = np.concatenate([vector.values for vector in vectors])
    return sparse.csr_matrix((values, columns, ends), shape=(len(vectors), width))
