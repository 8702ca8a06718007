"""The linear model: one weight for each known feature and intent."""

from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray

from dastak.understanding.classify.vocabulary import Floats, Vector

Weights = Floats | NDArray[np.float16]
"""Half precision is enough to use, and half the memory of a worker."""


class LinearModel:
    """Scores are sums of weights; probabilities their softmax."""

    def __init__(self, labels: Sequence[str], weights: Weights, bias: Floats) -> None:
        self.labels = tuple(labels)
        self._weights = weights
        self._bias = bias

    def scores(self, vector: Vector) -> Floats:
        """One score for each label."""
        if not len(vector.columns):
            return self._bias
        summed: Floats = self._bias + vector.values @ self._weights[vector.columns]
        return summed


def softmax(scores: Floats) -> Floats:
    """Scores as probabilities."""
    raised: Floats = np.exp(scores - scores.max())
    chances: Floats = raised / raised.sum()
    return chances
