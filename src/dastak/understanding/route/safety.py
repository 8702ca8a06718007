"""Look for danger before anything else: a person in need, a trick, a forwarded advertisement."""

import re
from typing import Literal

import msgspec

from dastak.understanding.classify.reading import Reading
from dastak.understanding.normalise import clean, light, romanise
from dastak.understanding.route.phrases import Phrases

_SPACED_LETTERS = re.compile(r"\b(?:[a-z][^a-z0-9]{1,2}){3,}[a-z]\b", re.IGNORECASE)
_NO_LETTER = re.compile(r"[^a-z]", re.IGNORECASE)


class Emergency(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """Whom to call, what to say, how people cry for help."""

    numbers: tuple[str, ...]
    card: dict[str, str]
    phrases: tuple[str, ...]


class SafetyData(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """``safety.yaml``."""

    emergencies: dict[str, Emergency]
    not_emergency_with: tuple[str, ...]
    injection: tuple[str, ...]
    spam: tuple[str, ...]
    served: tuple[str, ...]
    elsewhere: tuple[str, ...]
    elsewhere_patterns: tuple[str, ...]
    moved: tuple[str, ...]
    origin: tuple[str, ...] = ()


class Alarm(msgspec.Struct, frozen=True):
    """What was seen; ``emergency`` names the card to show."""

    kind: Literal["emergency", "injection", "spam"]
    emergency: str = ""


class Safety:
    """The rules of ``safety.yaml``, compiled."""

    def __init__(self, data: SafetyData) -> None:
        self._emergencies = Phrases({k: e.phrases for k, e in data.emergencies.items()})
        self._calm = Phrases({"calm": data.not_emergency_with})
        self._injection = [re.compile(pattern, re.IGNORECASE) for pattern in data.injection]
        self._spam = [re.compile(pattern, re.IGNORECASE) for pattern in data.spam]

    def look(self, text: str, reading: Reading) -> Alarm | None:
        """The first alarm that the message raises."""
        spelled = " ".join(light(word) for word in reading.latin)
        forms = {clean(text).lower(), romanise(text), spelled, _joined(text)}
        if any(pattern.search(form) for pattern in self._injection for form in forms):
            return Alarm("injection")
        danger = self.danger(reading)
        if danger:
            return Alarm("emergency", emergency=danger)
        if any(pattern.search(form) for pattern in self._spam for form in forms):
            return Alarm("spam")
        return None

    def danger(self, reading: Reading) -> str:
        """The card for someone who cries for help; empty when nobody does."""
        named = self._emergencies.names(reading)
        return named[0] if named and not self._calm.names(reading) else ""


def _joined(text: str) -> str:
    """Words that were pulled apart into letters, whole again: ``i.g.n.o.r.e`` is ``ignore``."""
    return _SPACED_LETTERS.sub(lambda run: _NO_LETTER.sub("", run[0]), clean(text).lower())
