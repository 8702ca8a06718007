"""Notice that a message asks for another state's service."""

import re
from collections.abc import Iterable
from typing import Literal

from dastak.understanding.classify.reading import Reading, read
from dastak.understanding.normalise import light
from dastak.understanding.route.safety import SafetyData

Place = Literal["here", "perhaps", "away"]


class Elsewhere:
    """Places here and elsewhere, matched by their spelling."""

    def __init__(self, data: SafetyData) -> None:
        self._here = _phrases(data.served)
        self._away = _phrases(data.elsewhere)
        self._moved = _phrases(data.moved)
        self._origin = _phrases(data.origin)
        self._patterns = [re.compile(pattern) for pattern in data.elsewhere_patterns]

    def place(self, reading: Reading) -> Place:
        """``away`` when another state is named and nobody moves; ``perhaps`` when one comes from
        there, who may well live here."""
        words = tuple(light(word) for word in reading.latin)
        away = _stands_in(self._away, words) or self._matches(" ".join(words))
        if not away or _stands_in(self._here, words) or _stands_in(self._moved, words):
            return "here"
        return "perhaps" if _stands_in(self._origin, words) else "away"

    def _matches(self, spelled: str) -> bool:
        return any(pattern.search(spelled) for pattern in self._patterns)


def _phrases(texts: Iterable[str]) -> dict[str, list[tuple[str, ...]]]:
    starting: dict[str, list[tuple[str, ...]]] = {}
    for text in texts:
        words = tuple(light(word) for word in read(text).latin)
        if words:
            starting.setdefault(words[0], []).append(words)
    return starting


def _stands_in(phrases: dict[str, list[tuple[str, ...]]], words: tuple[str, ...]) -> bool:
    return any(
        words[at : at + len(phrase)] == phrase
        for at, word in enumerate(words)
        for phrase in phrases.get(word, ())
    )
