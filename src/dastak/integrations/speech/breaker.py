"""Leave a listener alone for a while that failed again and again, instead of waiting for it."""

from __future__ import annotations

import threading
from collections.abc import Callable

FAILURES = 5
REST_SECONDS = 60.0


class Breaker:
    """Open after some failures in a row; after a rest one call may try. Safe between threads."""

    def __init__(
        self,
        clock: Callable[[], float],
        *,
        failures: int = FAILURES,
        rest_seconds: float = REST_SECONDS,
    ) -> None:
        self._clock = clock
        self._failures = failures
        self._rest_seconds = rest_seconds
        self._lock = threading.Lock()
        self._failed = 0
        self._rests_until = 0.0

    def rests(self) -> bool:
        """Whether to leave it alone now. The call that may try keeps others away meanwhile."""
        with self._lock:
            if self._failed < self._failures:
                return False
            now = self._clock()
            if now < self._rests_until:
                return True
            self._rests_until = now + self._rest_seconds
            return False

    def worked(self) -> None:
        """It answered."""
        with self._lock:
            self._failed = 0

    def failed(self) -> None:
        """It did not."""
        with self._lock:
            self._failed += 1
            if self._failed >= self._failures:
                self._rests_until = self._clock() + self._rest_seconds
