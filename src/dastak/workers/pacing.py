"""How fast we may send: per number (messages a second) and per pair (one in six seconds, with a
burst of 45 borrowed against the future, of which we use 40). In memory of one sender; the channel's
own refusals correct what several senders together get wrong."""

from __future__ import annotations

PAIR_BURST = 40.0
PAIR_REFILL = 1 / 6
FORGET_ABOVE = 50_000


class Bucket:
    """Tokens that refill with time (seconds, any monotonic clock)."""

    def __init__(self, size: float, refill: float, now: float) -> None:
        self.size = size
        self.refill = refill
        self._tokens = size
        self._at = now

    def take(self, now: float) -> float:
        """Take one token; returns the seconds to wait before acting on it."""
        self._tokens = min(self.size, self._tokens + (now - self._at) * self.refill)
        self._at = now
        self._tokens -= 1
        return 0.0 if self._tokens >= 0 else -self._tokens / self.refill


class Pace:
    """The buckets of every number and of every conversation that was spoken to lately."""

    def __init__(self) -> None:
        self._numbers: dict[int, Bucket] = {}
        self._pairs: dict[int, Bucket] = {}

    def wait(self, *, number: int, per_second: int, conversation: int, now: float) -> float:
        """Seconds to wait before this message may leave."""
        if len(self._pairs) > FORGET_ABOVE:
            self._pairs.clear()
        if number not in self._numbers:
            self._numbers[number] = Bucket(max(1, per_second // 4), per_second, now)
        if conversation not in self._pairs:
            self._pairs[conversation] = Bucket(PAIR_BURST, PAIR_REFILL, now)
        return max(self._numbers[number].take(now), self._pairs[conversation].take(now))
