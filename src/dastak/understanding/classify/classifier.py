"""Ask the model about a message: every intent with its probability, and how far to trust it."""

from collections.abc import Sequence

import msgspec
import numpy as np

from dastak.understanding.classify.contrast import Contrasts
from dastak.understanding.classify.gate import Evidence, Gate, Trust
from dastak.understanding.classify.lexicon import Lexicon
from dastak.understanding.classify.model import LinearModel, softmax
from dastak.understanding.classify.reading import Reading
from dastak.understanding.classify.vocabulary import Vocabulary


class Ranked(msgspec.Struct, frozen=True):
    """Intents inside the catalogue, likeliest first; the likeliest thing outside it; the trust."""

    intents: tuple[tuple[str, float], ...]
    outside: tuple[str, float]
    trust: Trust


class Classifier:
    """The trained parts together. Labels that begin with ``!`` lie outside the catalogue."""

    def __init__(
        self,
        *,
        lexicon: Lexicon,
        contrasts: Sequence[Sequence[str]],
        vocabulary: Vocabulary,
        model: LinearModel,
        gate: Gate,
    ) -> None:
        self._lexicon = lexicon
        self._contrasts = Contrasts(contrasts, lexicon)
        self._vocabulary = vocabulary
        self._model = model
        self._gate = gate
        self._inside = np.array([not label.startswith("!") for label in model.labels])
        self._inside_at = np.flatnonzero(self._inside)
        self._outside_at = np.flatnonzero(~self._inside)

    def rank(self, reading: Reading, *, most: int = 5) -> Ranked:
        """The likeliest intents of a message."""
        reading = self._contrasts.meant(reading)
        tags = self._lexicon.tags(reading)
        vector = self._vocabulary.vector(reading, tags)
        scores = self._model.scores(vector)
        probabilities = softmax(scores)
        trust = self._gate.trust(
            Evidence(
                scores=scores,
                probabilities=probabilities,
                inside=self._inside,
                coverage=vector.coverage,
                tags=len(tags),
                words=len(reading.latin),
            )
        )
        best = self._inside_at[np.argsort(-probabilities[self._inside_at], kind="stable")[:most]]
        return Ranked(
            intents=self._named(best, probabilities),
            outside=self._likeliest_outside(probabilities),
            trust=trust,
        )

    def _named(
        self, places: Sequence[int] | np.ndarray, probabilities: np.ndarray
    ) -> tuple[tuple[str, float], ...]:
        return tuple((self._model.labels[at], float(probabilities[at])) for at in places)

    def _likeliest_outside(self, probabilities: np.ndarray) -> tuple[str, float]:
        if not len(self._outside_at):
            return ("", 0.0)
        at = int(self._outside_at[np.argmax(probabilities[self._outside_at])])
        return self._model.labels[at], float(probabilities[at])
