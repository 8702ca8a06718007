"""Fit one weight per feature and label: a support vector machine and naive Bayes, added up."""

from collections.abc import Sequence
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray
from scipy import sparse
from sklearn.naive_bayes import ComplementNB
from sklearn.svm import LinearSVC

from dastak.understanding.classify.vocabulary import Floats

_COST, _TOLERANCE, _SMOOTHING = 0.3, 1.0, 0.3
_SHARPNESS, _LEANING = 6.0, 0.3
"""What the margins weigh, which alone judge best, and the leaning of rare words, which breaks
ties; both turn scores into log-probabilities. Chosen on held-out messages."""


class Weights(NamedTuple):
    """``matrix`` has a row for each feature and a column for each label."""

    labels: tuple[str, ...]
    matrix: Floats
    bias: Floats


def fit_weights(rows: sparse.csr_matrix, labels: Sequence[str]) -> Weights:
    """Margins say which label is best, naive Bayes how the rare words lean."""
    names = sorted(set(labels))
    places = np.array([names.index(label) for label in labels])
    margins = LinearSVC(
        C=_COST, class_weight="balanced", tol=_TOLERANCE, random_state=0, max_iter=200
    ).fit(rows, places)
    bayes = ComplementNB(alpha=_SMOOTHING).fit(rows, places)
    matrix: NDArray[np.float64] = _SHARPNESS * margins.coef_ + _LEANING * bayes.feature_log_prob_
    bias: NDArray[np.float64] = _SHARPNESS * margins.intercept_
    return Weights(
        labels=tuple(names),
        matrix=np.ascontiguousarray(matrix.T, dtype=np.float32),
        bias=bias.astype(np.float32),
    )
