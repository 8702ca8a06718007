"""Leave an endpoint alone that keeps failing, and try again with one question after a while."""

from __future__ import annotations

import time
from collections.abc import Callable

FAILURES = 5
REST_SECONDS = 60.0
LONGEST_REST_SECONDS = 600.0


class Breaker:
    """Closed: all pass. Open after ``failures`` in a row: none pass for ``rest_seconds``. Then one
    passes; its outcome closes or opens again. For one event loop, not for several threads."""

    def __init__(
        self,
        *,
        failures: int = FAILURES,
        rest_seconds: float = REST_SECONDS,
        clock: Callable[[], float] = time.monotonic,
    ) -> None:
        self._most = failures
        self._rest = rest_seconds
        self._clock = clock
        self._failed = 0
        self._open_until = float("-inf")
        self._trying = False

    @property
    def is_open(self) -> bool:
        """Whether nothing passes now."""
        return self._clock() < self._open_until

    def lets_pass(self) -> bool:
        """Whether this question may go; while the one that tries is under way no other may."""
        if self.is_open or self._trying:
            return False
        self._trying = self._failed >= self._most
        return True

    def went_well(self) -> None:
        """The endpoint answered."""
        self._failed = 0

    def failed(self, *, rest: float | None = None) -> None:
        """It did not; ``rest`` is how long it asked for itself."""
        self._failed = min(self._failed + 1, self._most)
        if rest is not None:
            self._open_until = self._clock() + min(rest, LONGEST_REST_SECONDS)
        elif self._failed >= self._most:
            self._open_until = self._clock() + self._rest

    def let_another_try(self) -> None:
        """The question is over, however it ended."""
        self._trying = False
