"""From the bytes of a voice note to its words: looked at apart, then given to a listener."""

from __future__ import annotations

import time
from collections.abc import Callable, Coroutine
from typing import Protocol, TypeVar

from dastak.integrations.speech.breaker import Breaker
from dastak.integrations.speech.opening import NotSound, TooLong, opened
from dastak.integrations.speech.port import Listener, Refused, TooFast, Transcript, Unavailable
from dastak.values.language import Language

LIMIT_SECONDS = 120.0
T = TypeVar("T")


class Await(Protocol):
    """Runs a coroutine and waits for its result."""

    def __call__(self, coroutine: Coroutine[object, object, T], /) -> T: ...


class Unheard(Exception):
    """There are no words to be had from this recording: ``nothing``, ``too_long``,
    ``not_sound``."""

    def __init__(self, problem: str) -> None:
        super().__init__(problem)
        self.problem = problem


class Ear:
    """A listener that is left alone for a while when it fails again and again."""

    def __init__(
        self,
        listener: Listener,
        *,
        limit_seconds: float = LIMIT_SECONDS,
        clock: Callable[[], float] = time.monotonic,
    ) -> None:
        self._listener = listener
        self._limit_seconds = limit_seconds
        self._breaker = Breaker(clock)

    def hear(self, content: bytes, *, language: Language, run: Await) -> Transcript:
        """The words. Raises Unheard, and what the port raises; ``Resting`` asks for no retry."""
        if self._breaker.rests():
            raise Resting
        try:
            sound = opened(content, form=self._listener.form, limit_seconds=self._limit_seconds)
        except TooLong:
            raise Unheard("too_long") from None
        except NotSound as error:
            raise Unheard("nothing" if error.silent else "not_sound") from None
        try:
            transcript = run(self._listener.transcribe(sound, language=language))
        except (Unavailable, TooFast, Refused):
            self._breaker.failed()
            raise
        self._breaker.worked()
        if not transcript.text:
            raise Unheard("nothing")
        return transcript


class Resting(Refused):
    """The listener failed too often: it is not asked for a while."""
