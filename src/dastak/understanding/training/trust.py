"""Learn how far to trust the model, from its answers to messages that it was not shown."""

from collections.abc import Iterator, Sequence

import numpy as np
from numpy.typing import NDArray
from scipy import sparse
from sklearn.linear_model import LogisticRegression
from sklearn.model_selection import StratifiedKFold

from dastak.understanding.classify.gate import SIGNS, Evidence, Gate, Head, signs_of
from dastak.understanding.classify.model import softmax
from dastak.understanding.classify.vocabulary import Floats
from dastak.understanding.training.linear import fit_weights
from dastak.understanding.training.matrix import Counted, as_matrix

_FOLDS = 2


def fit_gate(counted: Counted, labels: Sequence[str], words: Sequence[int]) -> Gate:
    """The gate that suits what the model gets right and wrong."""
    signs, right, inside = _unseen(counted, labels, words)
    mean, spread = signs.mean(axis=0), signs.std(axis=0) + 1e-6
    scaled = (signs - mean) / spread
    return Gate(
        mean=tuple(mean.tolist()),
        spread=tuple(spread.tolist()),
        right=_head(scaled, right),
        inside=_head(scaled, inside),
    )


def _head(signs: Floats, truth: NDArray[np.bool_]) -> Head:
    fitted = LogisticRegression(C=1.0, max_iter=500).fit(signs, truth)
    return Head(weights=tuple(fitted.coef_[0].tolist()), bias=float(fitted.intercept_[0]))


def _unseen(
    counted: Counted, labels: Sequence[str], words: Sequence[int]
) -> tuple[Floats, NDArray[np.bool_], NDArray[np.bool_]]:
    matrix = as_matrix(counted.vectors, len(counted.rarity))
    signs = np.zeros((len(labels), len(SIGNS)), dtype=np.float32)
    right = np.zeros(len(labels), dtype=bool)
    for train, test in _folds(labels):
        hidden = np.asarray(matrix[train].getnnz(axis=0) == 0).ravel()
        weights = fit_weights(matrix[train], [labels[at] for at in train])
        inside = np.array([not label.startswith("!") for label in weights.labels])
        within = np.flatnonzero(inside)
        scores = np.asarray(matrix[test] @ weights.matrix) + weights.bias
        coverage = _coverage(matrix[test], hidden, counted.rarity)
        for row, at in enumerate(test):
            probabilities = softmax(scores[row])
            signs[at] = signs_of(
                Evidence(
                    scores=scores[row],
                    probabilities=probabilities,
                    inside=inside,
                    coverage=float(coverage[row]) * counted.vectors[at].coverage,
                    tags=counted.tags[at],
                    words=words[at],
                )
            )
            best = within[np.argmax(probabilities[within])]
            right[at] = weights.labels[best] == labels[at]
    return signs, right, np.array([not label.startswith("!") for label in labels])


def _folds(labels: Sequence[str]) -> Iterator[tuple[NDArray[np.int64], NDArray[np.int64]]]:
    splitter = StratifiedKFold(n_splits=_FOLDS, shuffle=True, random_state=0)
    yield from splitter.split(np.zeros(len(labels)), np.asarray(labels))


def _coverage(rows: sparse.csr_matrix, hidden: NDArray[np.bool_], rarity: Floats) -> Floats:
    """The share of each row's features that the fold's training part knew."""
    present = (rows != 0).astype(np.float32)
    known = present @ np.where(hidden, 0.0, rarity).astype(np.float32)
    total = present @ rarity
    share: Floats = known / np.maximum(total, 1e-6)
    return share
