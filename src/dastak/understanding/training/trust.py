"""Learn how far to trust the model, from its answers to messages that it was not shown."""

from collections.abc import Sequence

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


def fit_gate(counted: Counted, labels: Sequence[str], words: Sequence[int]) -> Gate:
    """Show a model one half of the examples, and see what it makes of the other half."""
    shown, unseen = _halves(labels)
    signs, right = _answers(counted, labels, words, shown=shown, unseen=unseen)
    inside = np.array([not labels[at].startswith("!") for at in unseen])
    mean, spread = signs.mean(axis=0), signs.std(axis=0) + 1e-6
    scaled = (signs - mean) / spread
    return Gate(
        mean=tuple(mean.tolist()),
        spread=tuple(spread.tolist()),
        right=_head(scaled, right),
        inside=_head(scaled, inside),
        unseen=float(right[inside].mean()),
    )


def _halves(labels: Sequence[str]) -> tuple[NDArray[np.int64], NDArray[np.int64]]:
    splitter = StratifiedKFold(n_splits=2, shuffle=True, random_state=0)
    shown, unseen = next(splitter.split(np.zeros(len(labels)), np.asarray(labels)))
    return shown, unseen


def _answers(
    counted: Counted,
    labels: Sequence[str],
    words: Sequence[int],
    *,
    shown: NDArray[np.int64],
    unseen: NDArray[np.int64],
) -> tuple[Floats, NDArray[np.bool_]]:
    """Signs of each unseen message, and whether its best intent was right."""
    matrix = as_matrix(counted.vectors, len(counted.rarity))
    weights = fit_weights(matrix[shown], [labels[at] for at in shown])
    inside = np.array([not label.startswith("!") for label in weights.labels])
    within = np.flatnonzero(inside)
    scores = np.asarray(matrix[unseen] @ weights.matrix) + weights.bias
    known = _known_share(matrix[unseen], matrix[shown], counted.rarity)
    signs = np.zeros((len(unseen), len(SIGNS)), dtype=np.float32)
    right = np.zeros(len(unseen), dtype=bool)
    for row, at in enumerate(unseen):
        probabilities = softmax(scores[row])
        signs[row] = signs_of(
            Evidence(
                scores=scores[row],
                probabilities=probabilities,
                inside=inside,
                coverage=float(known[row]) * counted.vectors[at].coverage,
                tags=counted.tags[at],
                words=words[at],
            )
        )
        best = within[np.argmax(probabilities[within])]
        right[row] = weights.labels[best] == labels[at]
    return signs, right


def _known_share(rows: sparse.csr_matrix, shown: sparse.csr_matrix, rarity: Floats) -> Floats:
    """How much of each row the shown half has in it, by rarity."""
    seen = np.asarray(shown.getnnz(axis=0) > 0).ravel()
    present = (rows != 0).astype(np.float32)
    share: Floats = (present @ np.where(seen, rarity, 0.0)) / np.maximum(present @ rarity, 1e-6)
    return share


def _head(signs: Floats, truth: NDArray[np.bool_]) -> Head:
    fitted = LogisticRegression(C=1.0, max_iter=500).fit(signs, truth)
    return Head(weights=tuple(fitted.coef_[0].tolist()), bias=float(fitted.intercept_[0]))
