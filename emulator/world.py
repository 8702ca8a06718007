"""Everything that the emulator knows, in memory."""

from __future__ import annotations

import asyncio
from collections.abc import Coroutine

from .agenda import Agenda
from .clock import Clock, iso
from .config import Settings
from .faults import Faults
from .refusals import Refusal
from .shapes import JsonObject
from .state.business import App, Number, Waba
from .state.directory import Directory
from .state.flows import Flow
from .state.ids import Ids
from .state.ledger import Ledger
from .state.media import Media
from .state.messages import Message
from .state.orders import Order
from .state.rates import Bucket, Pair
from .state.templates import Template
from .state.uploads import Upload
from .webhooks.postbox import Postbox


class World:
    """One run; `founding.found` fills it from a configuration."""

    def __init__(self, settings: Settings, clock: Clock) -> None:
        self.clock = clock
        self.settings = settings
        self.agenda = Agenda(clock)
        self.ids = Ids(settings.seed)
        self.faults = Faults()
        self.ledger = Ledger()
        self.apps: dict[str, App] = {}
        self.by_token: dict[str, App] = {}
        self.wabas: dict[str, Waba] = {}
        self.numbers: dict[str, Number] = {}
        self.citizens = Directory(self.ids, settings.keep_events_per_citizen)
        self.messages: dict[str, Message] = {}
        self.media: dict[str, Media] = {}
        self.templates: dict[str, Template] = {}
        self.uploads: dict[str, Upload] = {}
        self.flows: dict[str, Flow] = {}
        self.orders: dict[tuple[str, str], Order] = {}
        self.deleted_names: dict[tuple[str, str], float] = {}
        self.buckets: dict[str, Bucket] = {}
        self.pairs: dict[tuple[str, str], Pair] = {}
        self.reached: dict[str, float] = {}
        self.postbox = Postbox(self)
        self._beside: set[asyncio.Task[None]] = set()

    @property
    def now(self) -> float:
        return self.clock.now()

    def waba_of(self, number: Number) -> Waba:
        return self.wabas[number.waba_id]

    def apps_of(self, waba: Waba) -> list[App]:
        return [self.apps[app_id] for app_id in waba.subscribed if app_id in self.apps]

    def note_breach(self, rule: str, code: int, detail: str, to: str | None = None) -> None:
        """Remember that a sender broke a rule."""
        breach: JsonObject = {"at": iso(self.now), "rule": rule, "code": code, "detail": detail}
        if to:
            breach["to"] = to
        self.ledger.violations.append(breach)

    def note_refusal(self, refusal: Refusal, to: str | None = None) -> None:
        self.note_breach(refusal.rule, refusal.code, refusal.details, to)

    def spawn(self, work: Coroutine[None, None, None]) -> None:
        """Let this run beside; `settled` waits for it."""
        task = asyncio.get_running_loop().create_task(work)
        self._beside.add(task)
        task.add_done_callback(self._beside.discard)

    async def close(self) -> None:
        self.agenda.clear()
        for citizen in self.citizens:
            citizen.hang_up()
        for task in list(self._beside):
            task.cancel()
        await asyncio.gather(*self._beside, return_exceptions=True)
        await self.postbox.close()

    async def settled(self) -> None:
        """Wait until nothing is due and every webhook that can go out now has gone."""
        while True:
            self.agenda.run_due()
            await asyncio.gather(*self._beside, return_exceptions=True)
            await self.postbox.quiet()
            if not self._beside and not self.agenda.due and self.postbox.is_quiet:
                return
