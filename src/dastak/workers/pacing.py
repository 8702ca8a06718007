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

    def wait(self, now: float) -> float:
        """Seconds until a token is there."""
        self._tokens = min(self.size, self._tokens + (now - self._at) * self.refill)
        self._at = now
        return max(0.0, (1 - self._tokens) / self.refill)

    def take(self) -> None:
        """Take a token, perhaps one that is only to come."""
        self._tokens -= 1


class Pace:
    """The buckets of every number and of every conversation that was spoken to lately."""

    def __init__(self) -> None:
        self._numbers: dict[int, Bucket] = {}
        self._pairs: dict[int, Bucket] = {}

    def wait(
        self, *, number: int, per_second: int, conversation: int, patience: float, now: float
    ) -> float:
        """Seconds to wait before this message may leave. Its place is taken, unless that is
        longer than ``patience``: then it has to ask again."""
        if len(self._pairs) > FORGET_ABOVE:
            self._pairs.clear()
        rate = max(1, per_second)
        if number not in self._numbers:
            self._numbers[number] = Bucket(max(1, rate // 4), rate, now)
        if conversation not in self._pairs:
            self._pairs[conversation] = Bucket(PAIR_BURST, PAIR_REFILL, now)
        buckets = self._numbers[number], self._pairs[conversation]
        buckets[0].refill = rate
        wait = max(bucket.wait(now) for bucket in buckets)
        if wait <= patience:
            for bucket in buckets:
                bucket.take()
        return wait
