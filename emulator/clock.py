"""The emulator's whole time: it runs with the world's, and can be moved forward."""

from __future__ import annotations

import time
from collections.abc import Callable
from datetime import UTC, datetime


class Clock:
    """Unix seconds from `source`, plus whatever the tests have added."""

    def __init__(self, source: Callable[[], float] = time.time) -> None:
        self._source = source
        self._ahead = 0.0

    def now(self) -> float:
        return self._source() + self._ahead

    def advance(self, seconds: float) -> None:
        if seconds < 0:
            raise ValueError("time does not run backwards")
        self._ahead += seconds

    def move_to(self, moment: datetime) -> None:
        """Set the time; earlier than now is allowed only here, for a fresh world."""
        self._ahead = moment.timestamp() - self._source()

    def __str__(self) -> str:
        return iso(self.now())


def still(at: datetime) -> Clock:
    """A clock that stands until it is moved; for tests."""
    moment = at.timestamp()
    return Clock(lambda: moment)


def iso(seconds: float) -> str:
    return datetime.fromtimestamp(seconds, UTC).isoformat(timespec="milliseconds")


def parse_iso(text: str) -> datetime:
    moment = datetime.fromisoformat(text)
    return moment if moment.tzinfo else moment.replace(tzinfo=UTC)
