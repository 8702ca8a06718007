"""Send what waits: paced, in order per conversation, retried by error, never doubled."""

from __future__ import annotations

import asyncio
import logging
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from datetime import datetime
from typing import TypeVar

from django.db import connection

from dastak.integrations.channel.port import Channel, Refused, TooFast, Unavailable, Unsure
from dastak.messaging import outgoing
from dastak.messaging.outgoing import Claimed, Result
from dastak.messaging.preparing import Ready, keep_media, prepare, read_file
from dastak.workers.pacing import Pace

IN_FLIGHT = 200
LEASE_SECONDS = 60.0
MAX_ATTEMPTS = 8
IDLE_SECONDS = 0.03
TROUBLE_SECONDS = 2.0
GAVE_UP = -9
NO_FILE = -8
log = logging.getLogger(__name__)
T = TypeVar("T")


class Sender:
    """One sender process' loop. Any number of them may run."""

    def __init__(
        self,
        channel: Channel,
        *,
        clock: Callable[[], datetime],
        lease_seconds: float = LEASE_SECONDS,
    ) -> None:
        self._channel = channel
        self._clock = clock
        self._lease_seconds = lease_seconds
        self._pace = Pace()
        self._database = ThreadPoolExecutor(1, "outbound-db")
        self._flying: set[asyncio.Task[Result]] = set()
        self._landed: list[Result] = []

    async def run(self, stop: Callable[[], bool]) -> None:
        """Until ``stop``; then what is in flight lands and is written down."""
        while not stop():
            try:
                busy = await self.step()
            except Exception as error:
                log.exception("outbound: %s", type(error).__name__)
                await self._on_database(connection.close)
                await asyncio.sleep(TROUBLE_SECONDS)
                continue
            await asyncio.sleep(0.002 if busy else IDLE_SECONDS)
        await self.finish()

    async def step(self) -> bool:
        """Claim what there is room for, let it fly, write down what has landed."""
        room = IN_FLIGHT - len(self._flying)
        claimed: list[Claimed] = []
        if room > 0:
            claimed = await self._on_database(
                lambda: outgoing.claim(room, lease_seconds=self._lease_seconds)
            )
        if claimed:
            ready = await self._on_database(lambda: prepare(claimed, now=self._clock()))
            for message in ready:
                task = asyncio.create_task(self._send(message))
                self._flying.add(task)
                task.add_done_callback(self._land)
            await asyncio.sleep(0)
        await self._write_down()
        return bool(claimed or self._flying)

    async def finish(self) -> None:
        """Wait for what is in flight and let go of everything."""
        while self._flying or self._landed:
            await asyncio.sleep(0.005)
            await self._write_down()
        await self._on_database(connection.close)
        await self._channel.close()
        self._database.shutdown()

    def _land(self, task: asyncio.Task[Result]) -> None:
        self._flying.discard(task)
        if not task.cancelled() and task.exception() is None:
            self._landed.append(task.result())
        elif not task.cancelled():
            log.error("a send broke: %s", type(task.exception()).__name__)

    async def _write_down(self) -> None:
        if self._landed:
            results, self._landed = self._landed, []
            await self._on_database(lambda: outgoing.settle(results))

    async def _send(self, ready: Ready) -> Result:
        claimed = ready.claimed
        if ready.ruling.form == "refused":
            return Result(claimed.id, "failed", ready.ruling.code)
        wait = self._pace.wait(
            number=claimed.number,
            per_second=claimed.per_second,
            conversation=claimed.conversation,
            now=asyncio.get_running_loop().time(),
        )
        if wait > self._lease_seconds / 3:
            return Result(claimed.id, "queued", wait=wait)
        if wait:
            await asyncio.sleep(wait)
        try:
            media_id = await self._media(ready)
            wamid = await self._channel.send(ready.envelope(media_id))
        except (Refused, TooFast, Unavailable, Unsure, FileNotFoundError) as error:
            return _setback(claimed, error)
        return Result(claimed.id, "accepted", wamid=wamid)

    async def _media(self, ready: Ready) -> str:
        file = ready.file
        if file is None or ready.media_id:
            return ready.media_id
        content = await self._on_database(lambda: read_file(file.key))
        number = ready.claimed.phone_number_id
        media_id = await self._channel.upload(
            number, content, filename=file.filename, mime_type=file.mime_type
        )
        now = self._clock()
        await self._on_database(
            lambda: keep_media(ready.claimed.number, file.key, media_id, now=now)
        )
        return media_id

    async def _on_database(self, work: Callable[[], T]) -> T:
        return await asyncio.get_running_loop().run_in_executor(self._database, work)


def _setback(claimed: Claimed, error: Exception) -> Result:
    """What to do after an error: again later, wait for proof, or give up where staff see it."""
    if isinstance(error, Unsure):
        return Result(claimed.id, "unsure")
    if isinstance(error, Refused):
        return Result(claimed.id, "failed", error.code)
    if isinstance(error, FileNotFoundError):
        return Result(claimed.id, "failed", NO_FILE)
    if claimed.attempts >= MAX_ATTEMPTS:
        return Result(claimed.id, "failed", GAVE_UP)
    if isinstance(error, TooFast):
        wait = 4.0**claimed.attempts if error.pair else error.after * claimed.attempts
        return Result(claimed.id, "queued", error.code, wait=min(wait, 3600))
    return Result(claimed.id, "queued", getattr(error, "code", 0), wait=2.0**claimed.attempts)
