"""Carries updates to one callback: batches, signs, repeats with back-off, gives up after days."""

from __future__ import annotations

import asyncio
import io
from collections import deque
from dataclasses import dataclass
from typing import TYPE_CHECKING

import aiohttp

from .envelope import BODY_MOST, compose, signature

if TYPE_CHECKING:
    from collections.abc import Sequence

    from emulator.world import World

    from .updates import Update

BATCH_MOST = 1000
GATHER_SECONDS = 0.02
USER_AGENT = "facebookexternalua"


@dataclass(slots=True)
class Parcel:
    """One request, the same bytes at every attempt."""

    body: bytes
    updates: Sequence[Update]
    first_at: float
    attempts: int = 0


class Courier:
    def __init__(self, world: World, url: str, secret: str) -> None:
        self._world = world
        self._url = url
        self._secret = secret
        self._updates: deque[Update] = deque()
        self._parcels: deque[Parcel] = deque()
        self._carriers: set[asyncio.Task[None]] = set()
        self.quiet = asyncio.Event()
        self.quiet.set()

    def take(self, update: Update) -> None:
        self._updates.append(update)
        self._start()

    async def close(self) -> None:
        for carrier in list(self._carriers):
            carrier.cancel()
        await asyncio.gather(*self._carriers, return_exceptions=True)
        self._updates.clear()
        self._parcels.clear()

    def _start(self) -> None:
        self.quiet.clear()
        if len(self._carriers) < self._world.settings.webhook_connections:
            carrier = asyncio.get_running_loop().create_task(self._carry())
            self._carriers.add(carrier)
            carrier.add_done_callback(self._ended)

    def _ended(self, carrier: asyncio.Task[None]) -> None:
        self._carriers.discard(carrier)
        if self._updates or self._parcels:
            self._start()
        elif not self._carriers:
            self.quiet.set()

    async def _carry(self) -> None:
        while self._parcels or self._updates:
            if self._parcels:
                await self._attempt(self._parcels.popleft())
                continue
            for parcel in self._pack(await self._gather()):
                await self._attempt(parcel)
                if self._world.ids.chance(self._world.faults.webhooks.duplicate):
                    await self._post(parcel)

    async def _gather(self) -> list[Update]:
        """As many waiting updates as fit in a batch; a batch waits a moment for company."""
        most = self._world.faults.webhooks.batch or self._world.settings.webhook_batch
        if most > 1 and len(self._updates) < most:
            await asyncio.sleep(GATHER_SECONDS)
        count = min(len(self._updates), max(1, min(most, BATCH_MOST)))
        return [self._updates.popleft() for _ in range(count)]

    def _pack(self, updates: list[Update]) -> list[Parcel]:
        if not updates:
            return []
        body = compose(updates)
        if len(body) > BODY_MOST and len(updates) > 1:
            half = len(updates) // 2
            return self._pack(updates[:half]) + self._pack(updates[half:])
        return [Parcel(body, updates, self._world.now)]

    async def _attempt(self, parcel: Parcel) -> None:
        faults = self._world.faults.webhooks
        parcel.attempts += 1
        if faults.drop_first > 0:
            faults.drop_first -= 1
            arrived = False
        else:
            arrived = await self._post(parcel)
        if arrived:
            self._delivered(parcel)
            return
        self._world.ledger.counts["webhooks_failed"] += 1
        self._again_later(parcel)

    def _delivered(self, parcel: Parcel) -> None:
        counts = self._world.ledger.counts
        counts["webhooks_delivered"] += 1
        counts["updates_delivered"] += len(parcel.updates)
        for update in parcel.updates:
            if update.on_delivered is not None:
                update.on_delivered()

    def _again_later(self, parcel: Parcel) -> None:
        settings = self._world.settings
        wait = min(
            settings.retry_first_seconds * 2.0 ** min(parcel.attempts - 1, 40),
            settings.retry_longest_seconds,
        )
        if self._world.now + wait > parcel.first_at + settings.retry_days * 86400:
            self._world.ledger.counts["webhooks_dropped"] += 1
            return
        self._world.agenda.after(wait, lambda: self._requeue(parcel))

    def _requeue(self, parcel: Parcel) -> None:
        self._parcels.append(parcel)
        self._start()

    async def _post(self, parcel: Parcel) -> bool:
        """One attempt; anything but 200 in time is a failure."""
        headers = {
            "Content-Type": "application/json",
            "User-Agent": USER_AGENT,
            "X-Hub-Signature-256": signature(self._secret, parcel.body),
        }
        limit = aiohttp.ClientTimeout(total=self._world.settings.webhook_timeout_seconds)
        try:
            async with self._world.postbox.session.post(
                self._url,
                data=io.BytesIO(parcel.body),
                headers=headers,
                timeout=limit,
                allow_redirects=False,
            ) as answer:
                await answer.read()
                return answer.status == 200
        except (aiohttp.ClientError, TimeoutError, ValueError):
            return False
