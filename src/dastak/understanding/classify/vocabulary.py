"""Turn the counted features of a message into a sparse vector over the known features."""

from collections import Counter
from collections.abc import Mapping
from math import log, sqrt

import msgspec
import numpy as np
from numpy.typing import NDArray

from dastak.understanding.classify.features import BLOCKS, WEIGHTS

Floats = NDArray[np.float32]
Column = tuple[str, str]
"""A feature: its block and its text."""


class Vector(msgspec.Struct, frozen=True):
    """Columns and values of one message; ``coverage`` is the share of it that is known."""

    columns: list[int]
    values: list[float]
    coverage: float


class Vocabulary:
    """Which features are known, and how telling each is."""

    def __init__(self, columns: Mapping[str, Mapping[str, int]], rarity: Floats) -> None:
        self._columns = columns
        self._rarity = rarity.tolist()
        self._unknown = max(self._rarity, default=1.0)

    def vector(self, counts: Mapping[str, Counter[str]]) -> Vector:
        """Each block weighs its rare features more and has the length of its weight."""
        columns: list[int] = []
        values: list[float] = []
        known, unknown = 0.0, 0.0
        for block in BLOCKS:
            at, of_block = len(columns), self._columns.get(block, {})
            squares = 0.0
            for feature, count in counts[block].items():
                column = of_block.get(feature)
                if column is None:
                    unknown += self._unknown if block == "sound" else 0.0
                    continue
                value = self._rarity[column] * (1.0 + log(count) if count > 1 else 1.0)
                known += value if block == "sound" else 0.0
                squares += value * value
                columns.append(column)
                values.append(value)
            if squares:
                scale = WEIGHTS[block] / sqrt(squares)
                values[at:] = [value * scale for value in values[at:]]
        return Vector(columns, values, known / (known + unknown) if known else 0.0)
