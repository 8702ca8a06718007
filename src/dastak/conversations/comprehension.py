"""The trained understanding that a process uses: loaded once, swapped when another is adopted."""

from __future__ import annotations

import itertools
import logging

from dastak.catalogue.queries import trained_models
from dastak.understanding.artefact import Packed, unpack
from dastak.understanding.engine import Understanding

TRIALS = ("income certificate banwana hai", "पानी नहीं आ रहा", "?", "x" * 2000)
log = logging.getLogger(__name__)


class Comprehension:
    """Holds one model. Whatever is wrong with a stored one, the process goes on without it."""

    def __init__(self) -> None:
        self._model: Understanding | None = None
        self._held = 0
        self._newest = -1

    def newest(self, id_: int) -> Understanding | None:
        """The model to use, now that ``id_`` is the newest stored one; ``None``: there is none."""
        if id_ != self._newest:
            self._newest = id_
            self._renew()
        return self._model

    def _renew(self) -> None:
        """Take up the newest stored model that can be used, if it is newer than ours."""
        for stored in itertools.takewhile(lambda one: one.id > self._held, trained_models()):
            try:
                self._model = _opened(stored.packed)
            except Exception as problem:
                kind = type(problem).__name__
                log.warning("the trained model %s is not used (%s: %s)", stored.id, kind, problem)
            else:
                self._held = stored.id
                log.info("the trained model %s is in use", stored.id)
                return
        if self._model is None:
            log.warning("without a trained model only names are understood; run dastak publish")


def _opened(packed: Packed) -> Understanding:
    """A model that has shown that it answers."""
    understanding = Understanding(unpack(packed))
    for text in TRIALS:
        understanding.understand(text)
    return understanding
