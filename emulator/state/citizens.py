"""The people with phones: their identities, their client, their chat."""

from __future__ import annotations

import asyncio
from dataclasses import dataclass, field

from emulator.config import Client
from emulator.shapes import JsonObject

from .messages import Message

DAYS_A_PHONE_IS_SHARED = 30


@dataclass(slots=True)
class Event:
    """Something that the phone page shows at once."""

    seq: int
    body: JsonObject


@dataclass(slots=True)
class Citizen:
    id: str
    name: str
    phone: str | None
    username: str | None
    user_id: str
    client: Client = "flows"
    on_whatsapp: bool = True
    online: bool = True
    read_receipts: bool = True
    marketing_opt_out: bool = False
    blocked: frozenset[str] = frozenset()
    identity_hash: str = ""
    seq: int = 0
    chat: list[Message] = field(default_factory=list)
    events_kept: int = 2000
    events: list[Event] = field(default_factory=list)
    listeners: list[asyncio.Queue[Event | None]] = field(default_factory=list)
    last_wrote: dict[str, float] = field(default_factory=dict)
    entry_point: dict[str, tuple[float, float | None]] = field(default_factory=dict)
    phone_known_until: float = 0.0
    marketing_at: list[float] = field(default_factory=list)

    def next_seq(self) -> int:
        self.seq += 1
        return self.seq

    def tell(self, body: JsonObject) -> None:
        """Put an event in the stream of this citizen's phone."""
        event = Event(self.next_seq(), body)
        self.events.append(event)
        if len(self.events) > 2 * self.events_kept:
            del self.events[: len(self.events) - self.events_kept]
        for queue in self.listeners:
            queue.put_nowait(event)

    def hang_up(self) -> None:
        """End every stream of this phone: the world it stands in is closing."""
        for queue in self.listeners:
            queue.put_nowait(None)

    def shown_phone(self, now: float) -> str | None:
        """The phone as businesses see it: hidden behind a username unless known lately."""
        if self.phone is None or (self.username and now > self.phone_known_until):
            return None
        return self.phone

    def phone_was_used(self, now: float) -> None:
        self.phone_known_until = now + DAYS_A_PHONE_IS_SHARED * 86400

    def last_wrote_to(self, number_id: str) -> float | None:
        return self.last_wrote.get(number_id)
