"""Commit for many at once: while one batch is being written, the next one gathers.

There is no timer: under light load a webhook is written at once, under heavy load hundreds
share one commit, and each is answered only after its own rows are durable.
"""

from __future__ import annotations

import asyncio
from collections.abc import Callable, Sequence
from concurrent.futures import ThreadPoolExecutor

from django.db import connection

from dastak.messaging.inbox import Row

BATCH_ROWS = 2000
QUEUE_ROWS = 50_000


class Overloaded(Exception):
    """More waits than we can hold: the sender should come back later."""


class GroupCommit:
    """Gathers rows on the event loop and writes them from one thread."""

    def __init__(self, write: Callable[[Sequence[Row]], object]) -> None:
        self._write = write
        self._waiting: list[tuple[list[Row], asyncio.Future[None]]] = []
        self._waiting_rows = 0
        self._thread = ThreadPoolExecutor(1, "group-commit")
        self._task: asyncio.Task[None] | None = None

    async def add(self, rows: list[Row]) -> None:
        """Returns when the rows are durable; raises what the write raised."""
        if self._waiting_rows > QUEUE_ROWS:
            raise Overloaded
        loop = asyncio.get_running_loop()
        done: asyncio.Future[None] = loop.create_future()
        self._waiting.append((rows, done))
        self._waiting_rows += len(rows)
        if self._task is None:
            self._task = loop.create_task(self._drain())
        await done

    def close(self) -> None:
        """Let the writing thread close its database connection and end."""
        self._thread.submit(_close_connection).result()
        self._thread.shutdown()

    async def _drain(self) -> None:
        loop = asyncio.get_running_loop()
        try:
            while self._waiting:
                batch = self._take()
                rows = [row for group, _ in batch for row in group]
                try:
                    await loop.run_in_executor(self._thread, self._write, rows)
                except Exception as error:
                    _settle(batch, error)
                else:
                    _settle(batch, None)
        finally:
            self._task = None

    def _take(self) -> list[tuple[list[Row], asyncio.Future[None]]]:
        count, rows = 0, 0
        while count < len(self._waiting) and rows < BATCH_ROWS:
            rows += len(self._waiting[count][0])
            count += 1
        batch, self._waiting = self._waiting[:count], self._waiting[count:]
        self._waiting_rows -= rows
        return batch


def _settle(batch: list[tuple[list[Row], asyncio.Future[None]]], error: Exception | None) -> None:
    for _, done in batch:
        if done.done():
            continue
        if error is None:
            done.set_result(None)
        else:
            done.set_exception(error)


def _close_connection() -> None:
    connection.close()
