"""Run a verb again and again: at once while there is work, with a pause when there is none."""

from __future__ import annotations

import logging
import threading
from collections.abc import Callable

from django.db import close_old_connections, connection

IDLE_SECONDS = 0.03
DROWSY = 6
"""With nothing to do for a while, a pause grows to so many times the shortest."""
TROUBLE_SECONDS = 2.0
log = logging.getLogger(__name__)


class Loop(threading.Thread):
    """A thread that calls ``work`` (which returns how much it did) until ``stop``."""

    def __init__(
        self,
        name: str,
        work: Callable[[], int],
        *,
        stop: threading.Event,
        idle_seconds: float = IDLE_SECONDS,
    ) -> None:
        super().__init__(name=name, daemon=True)
        self._work = work
        self._stop_asked = stop
        self._idle_seconds = idle_seconds

    def run(self) -> None:
        """Trouble is logged by its kind and waited out; the loop itself never ends by it."""
        idle = 0
        while not self._stop_asked.is_set():
            try:
                idle = 0 if self._work() else min(idle + 1, DROWSY)
                pause = self._idle_seconds * idle
            except Exception as error:
                log.exception("%s: %s", self.name, type(error).__name__)
                close_old_connections()
                pause = TROUBLE_SECONDS
            if pause:
                self._stop_asked.wait(pause)
        connection.close()
