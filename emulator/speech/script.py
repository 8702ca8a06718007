"""What the double hears, and what goes wrong with it: set from outside, spent one by one."""

from __future__ import annotations

import hashlib
from collections import deque
from dataclasses import dataclass, field
from typing import Literal

import msgspec

Trouble = Literal["slow", "broken", "nonsense", "endless", "too_fast", "cut", "refused", "moved"]


class Canned(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """What is said in a recording. ``confidence`` is told only where the interface has a word
    for it."""

    text: str = ""
    language: str = "hi"
    confidence: float = 0.9


class Call(msgspec.Struct, frozen=True):
    """One recording that came, without the recording."""

    interface: str
    language: str
    form: str
    bytes: int
    sha256: str


@dataclass(slots=True)
class Script:
    """``next`` comes before ``known`` recordings; of any other recording nothing is heard."""

    known: dict[str, Canned] = field(default_factory=dict)
    next: deque[Canned] = field(default_factory=deque)
    troubles: deque[Trouble] = field(default_factory=deque)
    slow_seconds: float = 5.0
    callback: str = ""
    calls: list[Call] = field(default_factory=list)

    def hear(self, content: bytes, *, interface: str, language: str, form: str) -> Canned:
        """What is said in a recording."""
        digest = hashlib.sha256(content).hexdigest()
        self.calls.append(Call(interface, language, form, len(content), digest))
        if self.next:
            return self.next.popleft()
        return self.known.get(digest, Canned())
