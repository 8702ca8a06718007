"""Carry out what leaves the machine: one effect at a time per thread, retried, never silent."""

from __future__ import annotations

import asyncio
import logging
import threading
from collections.abc import Callable, Collection, Coroutine
from datetime import datetime, timedelta
from typing import TypeVar

from dastak.conversations.effects.remote import carry_out, failed_event
from dastak.conversations.lanes import ALL, HURRIED
from dastak.conversations.ports import Await, Ports
from dastak.conversations.remote_jobs import LEASE, Job, claim_job, finish, put_off
from dastak.integrations.gateway.port import Refused
from dastak.workers.money import watch

MAX_ATTEMPTS = 4
CALL_SECONDS = 90
log = logging.getLogger(__name__)
T = TypeVar("T")


class RemoteWorker:
    """Shares one event loop (for HTTP) between its threads; the ports live on that loop."""

    def __init__(
        self,
        make_ports: Callable[[Await], Ports],
        *,
        clock: Callable[[], datetime],
        lease: timedelta = LEASE,
    ) -> None:
        self._make_ports = make_ports
        self._clock = clock
        self._lease = lease
        self._ports: Ports | None = None
        self._lock = threading.Lock()
        self._loop = asyncio.new_event_loop()
        self._thread = threading.Thread(target=self._loop.run_forever, name="remote-http")
        self._thread.start()

    def do_one(self) -> int:
        """Claim, carry out, finish; returns 1 when there was something to do."""
        return self._do(ALL)

    def do_hurried(self) -> int:
        """The same for what must not wait behind papers and pay pages."""
        return self._do((HURRIED,))

    def _do(self, lanes: Collection[int]) -> int:
        job = claim_job(now=self._clock(), lease=self._lease, lanes=lanes)
        if job is None:
            return 0
        if job.attempt > MAX_ATTEMPTS:
            finish(job, failed_event(job), error="never finished")
            return 1
        try:
            event = carry_out(job, self._given(), now=self._clock())
        except Exception as error:
            trouble = _named(error)
            log.warning("%s %s: %s", type(job.effect).__name__, job.key, trouble)
            self._after_trouble(job, trouble)
        else:
            finish(job, event)
        return 1

    def watch_money(self) -> int:
        """Payments of which nothing was heard, and orders that nobody paid. Rests in between."""
        watch(self._given().gateway, self.run, now=self._clock())
        return 0

    def close(self) -> None:
        """Close the connections and end the loop."""
        if self._ports is not None:
            self.run(self._ports.channel.close())
            self._ports.papers.close()
        self._loop.call_soon_threadsafe(self._loop.stop)
        self._thread.join()
        self._loop.close()

    def run(self, coroutine: Coroutine[object, object, T], /) -> T:
        """Wait for a coroutine that runs on the shared loop."""
        return asyncio.run_coroutine_threadsafe(coroutine, self._loop).result(CALL_SECONDS)

    def _given(self) -> Ports:
        with self._lock:
            if self._ports is None:
                self._ports = self._make_ports(self.run)
            return self._ports

    def _after_trouble(self, job: Job, error: str) -> None:
        if job.attempt < MAX_ATTEMPTS:
            put_off(job, error, until=self._clock() + timedelta(seconds=3.0**job.attempt))
        else:
            finish(job, failed_event(job), error=error)


def _named(error: Exception) -> str:
    """The kind of trouble; a gateway's own error code besides, which tells nothing of a citizen."""
    kind = type(error).__name__
    return f"{kind} ({error})"[:200] if isinstance(error, Refused) else kind
