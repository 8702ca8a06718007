"""Count the features of all examples and keep the telling ones as columns of a matrix."""

from collections import Counter
from collections.abc import Sequence

import msgspec
import numpy as np
from numpy.typing import NDArray
from scipy import sparse

from dastak.understanding.classify.features import BLOCKS, count_features
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
    counts = [count_features(reading, lexicon) for reading in readings]
    columns, rarity = _choose(counts)
    vocabulary = Vocabulary(columns, rarity)
    return Counted(
        columns=columns,
        rarity=rarity,
        vectors=tuple(vocabulary.vector(count) for count in counts),
        tags=tuple(len(count["tag"]) for count in counts),
    )


def _choose(counts: Sequence[dict[str, Counter[str]]]) -> tuple[Columns, Floats]:
    columns: Columns = {}
    rarity: list[float] = []
    for block in BLOCKS:
        spread: Counter[str] = Counter()
        for count in counts:
            spread.update(count[block].keys())
        most = max(_NEVER_TOO_MANY, _LARGEST_SHARE * len(counts))
        kept = sorted(
            feature
            for feature, times in spread.items()
            if block in _ALWAYS_KEPT or _FEWEST <= times <= most
        )
        columns[block] = {feature: len(rarity) + at for at, feature in enumerate(kept)}
        rarity += [float(np.log((1 + len(counts)) / (1 + spread[feature])) + 1) for feature in kept]
    return columns, np.array(rarity, dtype=np.float32)


def as_matrix(vectors: Sequence[Vector], width: int) -> sparse.csr_matrix:
    """The vectors as rows."""
    ends = np.cumsum([0, *(len(vector.columns) for vector in vectors)])
    columns = np.fromiter((c for vector in vectors for c in vector.columns), dtype=np.int32)
    values = np.fromiter((v for vector in vectors for v in vector.values), dtype=np.float32)
    return sparse.csr_matrix((values, columns, ends), shape=(len(vectors), width))
