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
    """One message in six seconds; a burst borrows from the time to come."""

    burst_from: float = float("-inf")
    burst: int = 0
    free_at: float = float("-inf")

    def take(self, now: float, *, seconds: float, most: int) -> bool:
        if now >= self.free_at:
            self.burst_from, self.burst, self.free_at = now, 1, now + seconds
            return True
        if now - self.burst_from < seconds and self.burst < most:
            self.burst += 1
            self.free_at += seconds
            return True
        return False
