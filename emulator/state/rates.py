"""The speed limits of sending: per number, and per pair of number and citizen."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(slots=True)
class Bucket:
    """A number's throughput: so many in a second, refilled evenly."""

    level: float
    at: float

    def take(self, now: float, rate: int) -> bool:
        self.level = min(float(rate), self.level + (now - self.at) * rate)
        self.at = now
        if self.level < 1:
            return False
        self.level -= 1
        return True


@dataclass(slots=True)
class Pair:
    """One message in so many seconds to one person; a burst borrows from the time to come.

    A bucket of ``most`` messages that refills by one in ``seconds``: who has sent 20 at once has
    the whole burst again after two minutes, and may meanwhile send what has come back.
    """

    level: float | None = None
    at: float = 0.0

    def take(self, now: float, *, seconds: float, most: int) -> bool:
        level = float(most) if self.level is None else self.level + (now - self.at) / seconds
        self.level, self.at = min(float(most), level), now
        if self.level < 1:
            return False
        self.level -= 1
        return True
