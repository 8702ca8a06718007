"""The port to a listener: what any speech recognition must do for us."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal, Protocol

from dastak.values.language import Language

Form = Literal["ogg", "wav", "flac"]
"""``ogg`` leaves a recording as it was sent; the others are 16 kHz, one channel."""

UNTOLD = 0.75
"""How sure a listener is that does not say it."""
TEXT_LIMIT = 4000


class Refused(Exception):
    """It will never take this: do not try again."""


class Unavailable(Exception):
    """It cannot listen at the moment: try again later."""


class TooFast(Exception):
    """Slow down; ``after`` in seconds."""

    def __init__(self, after: float) -> None:
        super().__init__("too fast")
        self.after = after


@dataclass(frozen=True, slots=True)
class Sound:
    """A recording in the form that a listener wants."""

    content: bytes
    mime_type: str
    suffix: str
    seconds: float


@dataclass(frozen=True, slots=True)
class Transcript:
    """What was said. ``language`` is empty when the listener does not tell; ``confidence`` runs
    from 0 to 1."""

    text: str
    language: str = ""
    confidence: float = UNTOLD


class Listener(Protocol):
    """Speech recognition. Every call makes one attempt, within its time-out."""

    @property
    def form(self) -> Form:
        """How it wants its recordings."""
        ...

    async def transcribe(self, sound: Sound, *, language: Language) -> Transcript:
        """The words; an empty text when there are none. ``language`` is the likely one."""
        ...

    async def check_config(self, language: Language) -> str:
        """Empty when it takes our credentials and knows the language, else what to put right."""
        ...
