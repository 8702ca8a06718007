"""Send what waits: paced, in order per conversation, retried by error, never doubled."""

from __future__ import annotations

import asyncio
import logging
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from contextlib import suppress
from datetime import datetime
from typing import TypeVar

from django.db import connection

from dastak.integrations.channel.port import Channel, Refused, TooFast, Unavailable, Unsure
from dastak.messaging import outgoing
from dastak.messaging.outgoing import Claimed, Result
from dastak.messaging.preparing import Ready, forget_media, keep_media, prepare, read_file
from dastak.workers.loop import DROWSY
from dastak.workers.pacing import Pace

IN_FLIGHT = 200
LEASE_SECONDS = 120.0
"""Longer than a third of it in the pace, an upload and a send may take together."""
MAX_ATTEMPTS = 10
IDLE_SECONDS = 0.03
BREATH_SECONDS = 0.002
TROUBLE_SECONDS = 2.0
GAVE_UP = -9
NO_FILE = -8
BROKE = -7
LONGEST_WAIT = 3600.0
ABOUT_MEDIA = {100, 131009, 131052, 131053}
"""What a send is refused with when the channel no longer knows an upload."""
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
        self._news = asyncio.Event()
        self._stopping = asyncio.Event()
        self._idle = 0
        self._loop: asyncio.AbstractEventLoop | None = None

    async def run(self, stop: Callable[[], bool]) -> None:
        """Until ``stop``; then what is in flight lands and is written down."""
        self._loop = asyncio.get_running_loop()
        while not stop():
            try:
                await self.step()
            except Exception as error:
                log.exception("outbound: %s", type(error).__name__)
                await self._on_database(_let_go)
                await asyncio.sleep(TROUBLE_SECONDS)
                continue
            await self._rest()
        await self.finish()

    def wake(self) -> None:
        """Something may wait to be sent. May be called from any thread, at any time."""
        with suppress(RuntimeError):
            if self._loop is not None:
                self._loop.call_soon_threadsafe(self._news.set)

    async def step(self) -> bool:
        """Claim what there is room for, let it fly, write down what has landed."""
        self._news.clear()
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
        self._idle = 0 if claimed or self._landed else min(self._idle + 1, DROWSY)
        await self._write_down()
        if claimed:
            self._news.set()
        return bool(claimed or self._flying)

    async def _rest(self) -> None:
        """Until there is news, but not for ever; then a breath, so that more can land with it.
        What only waits for its turn to fly is no news. With nothing to do it looks ever less."""
        with suppress(TimeoutError):
            async with asyncio.timeout(IDLE_SECONDS * max(1, self._idle)):
                await self._news.wait()
        await asyncio.sleep(BREATH_SECONDS)

    async def finish(self) -> None:
        """Wait for what is in flight, but not for its turn to fly; let go of everything."""
        self._stopping.set()
        while self._flying or self._landed:
            await asyncio.sleep(0.005)
            await self._write_down()
        await self._on_database(_let_go)
        await self._channel.close()
        self._database.shutdown()

    def _land(self, task: asyncio.Task[Result]) -> None:
        self._flying.discard(task)
        if not task.cancelled():
            self._landed.append(task.result())
            self._news.set()

    async def _write_down(self) -> None:
        if self._landed:
            results = list(self._landed)
            await self._on_database(lambda: outgoing.settle(results))
            del self._landed[: len(results)]

    async def _send(self, ready: Ready) -> Result:
        claimed = ready.claimed
        if ready.ruling.form == "refused":
            return Result(claimed.id, "failed", ready.ruling.code)
        if claimed.attempts > MAX_ATTEMPTS:
            return Result(claimed.id, "failed", GAVE_UP)
        patience = self._lease_seconds / 3
        wait = self._pace.wait(
            number=claimed.number,
            per_second=claimed.per_second,
            conversation=claimed.conversation,
            patience=patience,
            now=asyncio.get_running_loop().time(),
        )
        if wait > patience:
            return Result(claimed.id, "paced", wait=wait)
        if await self._stops_within(wait):
            return Result(claimed.id, "paced")
        try:
            media_id = await self._media(ready)
            wamid = await self._channel.send(ready.envelope(media_id))
        except Exception as error:
            if await self._has_lost_media(ready, error):
                return Result(claimed.id, "queued")
            return _setback(claimed, error)
        return Result(claimed.id, "accepted", wamid=wamid)

    async def _stops_within(self, seconds: float) -> bool:
        with suppress(TimeoutError):
            async with asyncio.timeout(seconds):
                await self._stopping.wait()
        return self._stopping.is_set()

    async def _has_lost_media(self, ready: Ready, error: Exception) -> bool:
        """Whether an upload made earlier may be to blame; the next attempt makes a new one."""
        file, number = ready.file, ready.claimed.number
        if not (file and ready.media_id and isinstance(error, Refused)):
            return False
        if error.code in ABOUT_MEDIA:
            await self._on_database(lambda: forget_media(number, file.key))
        return error.code in ABOUT_MEDIA

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


def _let_go() -> None:
    """Close the connection of the thread that runs this; each thread has its own."""
    connection.close()


def _setback(claimed: Claimed, error: Exception) -> Result:
    """What to do after an error: again later, wait for proof, or give up where staff see it."""
    if isinstance(error, Refused):
        return Result(claimed.id, "failed", error.code)
    if isinstance(error, FileNotFoundError):
        return Result(claimed.id, "failed", NO_FILE)
    if isinstance(error, Unsure):
        return Result(claimed.id, "unsure")
    if claimed.attempts >= MAX_ATTEMPTS:
        return Result(claimed.id, "failed", GAVE_UP)
    code, after = BROKE, 1.0
    if isinstance(error, TooFast):
        code, after = error.code, error.after
    elif isinstance(error, Unavailable):
        code = error.code
    else:
        log.error("message %s: %s", claimed.id, type(error).__name__)
    wait = min(after * 4.0 ** (claimed.attempts - 1), LONGEST_WAIT)
    return Result(claimed.id, "queued", code, wait=wait)
