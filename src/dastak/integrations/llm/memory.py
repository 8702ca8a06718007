"""What a model answered before, found again by a digest: no word of any message is kept."""

from __future__ import annotations

import hashlib
import time
from collections import OrderedDict
from collections.abc import Callable

import msgspec

from dastak.integrations.llm.port import Choice, Question
from dastak.understanding.normalise import latin_words

MOST = 4096
KEPT_SECONDS = 3600.0


class Memory:
    """The newest answers of this process, each for an hour."""

    def __init__(
        self, *, most: int = MOST, clock: Callable[[], float] = time.monotonic, model: str = ""
    ) -> None:
        self._most = most
        self._clock = clock
        self._model = model
        self._kept: OrderedDict[bytes, tuple[float, Choice]] = OrderedDict()

    def __len__(self) -> int:
        return len(self._kept)

    def recall(self, question: Question) -> Choice | None:
        """The same words (however spelled), the same list, the same model."""
        key = self._key(question)
        since, choice = self._kept.get(key, (float("-inf"), None))
        if choice is None or self._clock() - since > KEPT_SECONDS:
            self._kept.pop(key, None)
            return None
        self._kept.move_to_end(key)
        return choice

    def keep(self, question: Question, choice: Choice) -> None:
        """Remember it; the one that was not asked for longest is forgotten."""
        self._kept[self._key(question)] = (self._clock(), choice)
        if len(self._kept) > self._most:
            self._kept.popitem(last=False)

    def _key(self, question: Question) -> bytes:
        candidates = [(one.id, one.title, one.about) for one in question.candidates]
        parts = (self._model, question.language, latin_words(question.text), candidates)
        return hashlib.sha256(msgspec.json.encode(parts)).digest()
