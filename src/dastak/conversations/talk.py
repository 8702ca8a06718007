"""A conversation held in memory for the length of a batch: what it heard, what it must do."""

from __future__ import annotations

from collections import deque
from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import datetime

import msgspec

from dastak.dialogue.effects import Effect, NoteChosen, NoteUnclear
from dastak.dialogue.events import Event
from dastak.dialogue.state import State
from dastak.values.ids import EffectId
from dastak.values.outbound import OutboundContent


class Address(msgspec.Struct, frozen=True):
    """Where an answer goes: a phone (E.164 digits), a business-scoped id, or both."""

    phone: str = ""
    user_id: str = ""


@dataclass(frozen=True, slots=True)
class Line:
    """A department's number, as a turn needs it."""

    id: int
    phone_number_id: str
    portfolio: str
    department: str
    jurisdiction: str


@dataclass(frozen=True, slots=True)
class Heard:
    """One event and the row that it came from: ``source`` is ``update:<id>`` (its raw form is
    erased once the turn is kept), ``kept:<id>`` (it is not), ``event:<id>``, or empty for an
    outcome inside the turn."""

    event: Event
    source: str = ""


@dataclass(frozen=True, slots=True)
class Said:
    """A message on its way to the outbound queue."""

    key: EffectId
    content: OutboundContent
    notice: str
    params: tuple[str, ...]
    priority: int


class TurnRecord(msgspec.Struct, frozen=True):
    """What a turn heard and ordered, as it is kept."""

    event: Event
    effects: tuple[Effect, ...]


@dataclass(slots=True)
class Talk:
    """One conversation. ``turn`` counts events; effect ids are ``<conversation>.<turn>.<n>``."""

    id: int
    citizen: int
    line: Line
    partition: int
    address: Address
    state: State
    turn: int
    last_inbound_at: datetime | None
    waiting: deque[Heard] = field(default_factory=deque)
    records: list[tuple[int, TurnRecord]] = field(default_factory=list)
    said: list[Said] = field(default_factory=list)
    remote: list[tuple[EffectId, Effect]] = field(default_factory=list)
    done: list[str] = field(default_factory=list)
    notes: list[NoteUnclear | NoteChosen] = field(default_factory=list)
    wants_person: bool = False
    moved: bool = False

    @property
    def is_touched(self) -> bool:
        """Whether there is anything to save."""
        return self.moved or bool(self.records or self.done)

    def move_to(self, address: Address) -> None:
        """The citizen has a new number: nothing goes to the old one any more."""
        self.address = address
        self.moved = True

    def hear_next(self, event: Event) -> None:
        """An outcome of this very turn: it is heard before anything else that waits."""
        self.waiting.appendleft(Heard(event))


@dataclass(frozen=True, slots=True)
class Order:
    """An effect to perform, with the conversation that ordered it."""

    talk: Talk
    key: EffectId
    effect: Effect
    now: datetime


def orders_of(talk: Talk, effects: tuple[Effect, ...], *, now: datetime) -> Iterator[Order]:
    """Effects with their ids: derived, so that a retry of the turn orders the same ones."""
    for n, effect in enumerate(effects):
        yield Order(talk, EffectId(f"{talk.id}.{talk.turn}.{n}"), effect, now)
