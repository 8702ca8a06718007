"""Decide how far to trust the model: is its best intent right, and is any?"""

from typing import NamedTuple

import msgspec
import numpy as np
from numpy.typing import NDArray

from dastak.understanding.classify.vocabulary import Floats

SIGNS = ("best", "margin", "ratio", "top_three", "outside", "entropy", "score", "lead", "coverage",
         "tags", "words", "log_words", "outside_leads")  # fmt: skip
_TINY = 1e-9


class Evidence(NamedTuple):
    """What the model said of one message, and how much of it was known."""

    scores: Floats
    probabilities: Floats
    inside: NDArray[np.bool_]
    coverage: float
    tags: int
    words: int


class Trust(msgspec.Struct, frozen=True):
    """Probability that the best intent is the one meant, and that any intent is."""

    right: float
    inside: float


class Head(msgspec.Struct, frozen=True):
    """A logistic regression over the signs."""

    weights: tuple[float, ...]
    bias: float

    def probability(self, signs: Floats) -> float:
        """Between 0 and 1."""
        return float(1.0 / (1.0 + np.exp(-(signs @ np.asarray(self.weights) + self.bias))))


class Gate(msgspec.Struct, frozen=True):
    """Two heads over standardised signs; ``unseen`` is how often the best intent was right among
    the messages that they were learnt from."""

    mean: tuple[float, ...]
    spread: tuple[float, ...]
    right: Head
    inside: Head
    unseen: float = 0.0

    def trust(self, evidence: Evidence) -> Trust:
        """How far the evidence carries."""
        signs = (signs_of(evidence) - np.asarray(self.mean)) / np.asarray(self.spread)
        return Trust(self.right.probability(signs), self.inside.probability(signs))


def signs_of(evidence: Evidence) -> Floats:
    """The signs of one message, in the order of ``SIGNS``."""
    scores, probabilities, inside, coverage, tags, words = evidence
    within = np.sort(probabilities[inside])[::-1]
    ranked = np.sort(scores[inside])[::-1]
    outside = float(probabilities[~inside].sum())
    spread = float(-(probabilities * np.log(probabilities + _TINY)).sum())
    return np.array(
        [
            within[0],
            within[0] - within[1],
            np.log((within[0] + _TINY) / (within[1] + _TINY)),
            within[:3].sum(),
            outside,
            spread,
            ranked[0] - scores.mean(),
            ranked[0] - ranked[1],
            coverage,
            min(tags, 8),
            min(words, 25),
            np.log1p(words),
            float(outside > within[0]),
        ],
        dtype=np.float32,
    )
