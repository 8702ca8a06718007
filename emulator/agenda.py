"""What is still to happen, in order of the emulator's time."""

from __future__ import annotations

import asyncio
import heapq
import itertools
import logging
from collections.abc import Callable

from .clock import Clock

_log = logging.getLogger(__name__)


class Agenda:
    """Jobs by due time. One event-loop timer is armed for the earliest of them."""

    def __init__(self, clock: Clock) -> None:
        self._clock = clock
        self._jobs: list[tuple[float, int, Callable[[], None]]] = []
        self._count = itertools.count()
        self._timer: asyncio.Handle | None = None
        self._armed_for = float("inf")

    def at(self, when: float, job: Callable[[], None]) -> None:
        heapq.heappush(self._jobs, (when, next(self._count), job))
        if when < self._armed_for:
            self._arm()

    def after(self, seconds: float, job: Callable[[], None]) -> None:
        self.at(self._clock.now() + seconds, job)

    @property
    def due(self) -> bool:
        return bool(self._jobs) and self._jobs[0][0] <= self._clock.now()

    def run_due(self) -> None:
        """Do everything whose time has come, also what that brings about at once."""
        while self.due:
            _, _, job = heapq.heappop(self._jobs)
            try:
                job()
            except Exception:
                _log.exception("a job of the agenda failed")
        self._arm()

    def clear(self) -> None:
        self._jobs.clear()
        self._disarm()

    def _arm(self) -> None:
        self._disarm()
        if not self._jobs:
            return
        self._armed_for = self._jobs[0][0]
        wait = max(0.0, self._armed_for - self._clock.now())
        self._timer = asyncio.get_running_loop().call_later(wait, self.run_due)

    def _disarm(self) -> None:
        if self._timer is not None:
            self._timer.cancel()
        self._timer = None
        self._armed_for = float("inf")
