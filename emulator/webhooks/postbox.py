"""Where every update is dropped: finds the callbacks, delays, shuffles, hands to couriers."""

from __future__ import annotations

from typing import TYPE_CHECKING

import aiohttp

from .courier import Courier

if TYPE_CHECKING:
    from emulator.state.business import App, Number, Waba
    from emulator.world import World

    from .updates import Update

REORDER_SECONDS = (0.05, 0.5)


class Postbox:
    def __init__(self, world: World) -> None:
        self._world = world
        self._couriers: dict[tuple[str, str], Courier] = {}
        self._session: aiohttp.ClientSession | None = None

    @property
    def session(self) -> aiohttp.ClientSession:
        if self._session is None or self._session.closed:
            self._session = aiohttp.ClientSession(connector=aiohttp.TCPConnector(limit=0))
        return self._session

    @property
    def is_quiet(self) -> bool:
        return all(courier.quiet.is_set() for courier in self._couriers.values())

    async def quiet(self) -> None:
        for courier in list(self._couriers.values()):
            await courier.quiet.wait()

    async def close(self) -> None:
        for courier in self._couriers.values():
            await courier.close()
        if self._session is not None:
            await self._session.close()

    def drop(self, update: Update) -> None:
        """Send this to every app that follows the account."""
        update.at = self._world.now
        waba = self._world.wabas[update.waba_id]
        for app in self._world.apps_of(waba):
            url = self._callback(app, waba, update)
            if url:
                self._hand_over(self._courier(url, app.secret), update)

    def _hand_over(self, courier: Courier, update: Update) -> None:
        faults = self._world.faults.webhooks
        wait = faults.delay_ms / 1000
        if self._world.ids.chance(faults.reorder):
            wait += self._world.ids.between(*REORDER_SECONDS)
        if wait <= 0:
            courier.take(update)
            return
        self._world.agenda.after(wait, lambda: courier.take(update))

    def _callback(self, app: App, waba: Waba, update: Update) -> str:
        """Number before account before app; overrides are for `messages` only."""
        if update.field == "messages":
            number = self._number(update)
            if number is not None and number.override is not None:
                return number.override.url
            override = waba.subscribed.get(app.id)
            if override is not None:
                return override.url
        return app.webhook_url

    def _number(self, update: Update) -> Number | None:
        number_id = update.metadata.get("phone_number_id") if update.metadata else None
        return self._world.numbers.get(str(number_id))

    def _courier(self, url: str, secret: str) -> Courier:
        key = (url, secret)
        if key not in self._couriers:
            self._couriers[key] = Courier(self._world, url, secret)
        return self._couriers[key]
