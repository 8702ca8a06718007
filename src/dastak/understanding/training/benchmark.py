"""Hold the engine against published tables: train on one file of messages, judge on another."""

from collections.abc import Iterable, Sequence
from typing import NamedTuple

import msgspec
import numpy as np
from numpy.typing import NDArray
from sklearn.metrics import matthews_corrcoef

from dastak.understanding.classify.lexicon import Lexicon
from dastak.understanding.classify.model import LinearModel, softmax
from dastak.understanding.classify.reading import read
from dastak.understanding.classify.vocabulary import Vocabulary
from dastak.understanding.reading_lines import Unreadable, read_line
from dastak.understanding.training.linear import fit_weights
from dastak.understanding.training.matrix import as_matrix, count_examples

OUTSIDE = "outside"
OUTSIDE_NAMES = frozenset({"oos", "out-of-scope", "out_of_scope", "NO_NODES_DETECTED", OUTSIDE})
"""What the public sets call a message that belongs to no intent."""
_THRESHOLDS = tuple(round(step / 100, 2) for step in range(100))


class Labelled(msgspec.Struct, frozen=True):
    """One line of a benchmark file."""

    text: str
    intent: str


class Report(msgspec.Struct, frozen=True):
    """Accuracy inside without a threshold; the best MCC over thresholds, with what holds there."""

    train: int
    test: int
    intents: int
    in_scope_accuracy: float
    threshold: float
    mcc: float
    accuracy: float
    out_of_scope_recall: float
    in_scope_accuracy_at_threshold: float


class _Judged(NamedTuple):
    truth: list[str]
    best: list[str]
    surety: NDArray[np.float64]


def understand_benchmark(train: Iterable[str | bytes], test: Iterable[str | bytes]) -> Report:
    """JSON Lines with ``text`` and ``intent``; nothing of the catalogue is used."""
    taught, asked = _labelled(train), _labelled(test)
    names = [_name(row.intent) for row in taught]
    judged = _judge([row.text for row in taught], names, asked)
    inside = np.array([truth != OUTSIDE for truth in judged.truth])
    right = np.array([b == t for b, t in zip(judged.best, judged.truth, strict=True)])
    threshold, mcc = max(
        ((t, _mcc(judged, t)) for t in _THRESHOLDS), key=lambda pair: (pair[1], -pair[0])
    )
    kept = judged.surety >= threshold
    decided = np.where(inside, right & kept, ~kept)
    return Report(
        train=len(taught),
        test=len(asked),
        intents=len(set(names) - {OUTSIDE}),
        in_scope_accuracy=_share(right[inside]),
        threshold=threshold,
        mcc=round(mcc, 4),
        accuracy=_share(decided),
        out_of_scope_recall=_share(~kept[~inside]),
        in_scope_accuracy_at_threshold=_share((right & kept)[inside]),
    )


def _labelled(lines: Iterable[str | bytes]) -> list[Labelled]:
    rows = []
    for number, line in enumerate(lines, 1):
        try:
            rows += [read_line(line, Labelled)] if line.strip() else []
        except Unreadable as problem:
            raise ValueError(f"line {number}: {problem}") from problem
    return rows


def _name(intent: str) -> str:
    return OUTSIDE if intent in OUTSIDE_NAMES else intent


def _judge(texts: Sequence[str], names: Sequence[str], asked: Sequence[Labelled]) -> _Judged:
    lexicon = Lexicon({})
    counted = count_examples([read(text) for text in texts], lexicon)
    weights = fit_weights(as_matrix(counted.vectors, len(counted.rarity)), names)
    model = LinearModel(weights.labels, weights.matrix, weights.bias)
    vocabulary = Vocabulary(counted.columns, counted.rarity)
    within = np.array([label != OUTSIDE for label in weights.labels])
    best: list[str] = []
    surety: list[float] = []
    for row in asked:
        chances = softmax(model.scores(vocabulary.vector(read(row.text), ())))
        place = int(np.argmax(np.where(within, chances, -1.0)))
        best.append(weights.labels[place])
        surety.append(float(chances[place]))
    return _Judged([_name(row.intent) for row in asked], best, np.array(surety))


def _mcc(judged: _Judged, threshold: float) -> float:
    guesses = [
        best if surety >= threshold else OUTSIDE
        for best, surety in zip(judged.best, judged.surety, strict=True)
    ]
    return float(matthews_corrcoef(judged.truth, guesses))


def _share(flags: NDArray[np.bool_]) -> float:
    return round(float(flags.mean()), 4) if len(flags) else 0.0
