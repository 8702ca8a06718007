"""The turn: hear what waits, think, do what is local, save everything in one transaction.

A batch of up to 256 messages costs a handful of database round trips, however many citizens it
holds. Nothing has left the machine before the commit. See docs/subsystems/turns.md.
"""

from __future__ import annotations

import itertools
import logging
from collections.abc import Callable, Iterable, Mapping
from datetime import datetime

from django.db import transaction

from dastak.conversations.claiming import Claim, claim, claim_one
from dastak.conversations.effects import performer_of
from dastak.conversations.gathering import gather
from dastak.conversations.saving import save
from dastak.conversations.setting_aside import note_misfits, set_aside
from dastak.conversations.shell import Shell
from dastak.conversations.talk import Heard, Order, Talk, TurnRecord, orders_of
from dastak.conversations.trouble import is_passing
from dastak.dialogue.bundle import Definitions
from dastak.dialogue.engine import advance

BATCH = 256
ROUNDS = 16
log = logging.getLogger(__name__)


def take_batch(shell: Shell, *, limit: int = BATCH) -> int:
    """Work through what waits, at most ``limit`` of each kind; returns the number of turns.

    When a batch fails as a whole, its messages are tried one at a time; one that fails alone is
    set aside where staff see it, and the citizen is told.
    """
    try:
        with transaction.atomic():
            return _work_on(claim(limit, partitions=shell.partitions), shell)
    except Exception as error:
        log.warning("a batch failed (%s), trying one by one", type(error).__name__)
    return sum(itertools.takewhile(bool, (_take_one(shell) for _ in range(2 * limit))))


def _take_one(shell: Shell) -> int:
    """The oldest message or event alone; zero when none waits. A database in trouble is nobody's
    fault: that raises, and everything is tried again later."""
    claimed = Claim((), ())
    try:
        with transaction.atomic():
            claimed = claim_one()
            return _work_on(claimed, shell) or len(claimed.messages)
    except Exception as error:
        if is_passing(error) or not claimed:
            raise
        log.exception("a message was set aside")
        set_aside(claimed, type(error).__name__, shell=shell)
        return 1


def _work_on(claimed: Claim, shell: Shell) -> int:
    if not claimed:
        return 0
    now = shell.clock()
    gathered = gather(claimed, door=shell.door, lines=shell.lines, now=now)
    note_misfits(gathered.misfits)
    turns = _think(gathered.talks, shell, now=now)
    save(gathered.talks, now=now)
    return turns


def _think(talks: Iterable[Talk], shell: Shell, *, now: datetime) -> int:
    """Rounds over all talks: each hears one event, then all their local orders are performed
    together, whose outcomes are heard in the next round."""
    turns = 0
    steps: dict[int, int] = {}
    definitions: dict[int, Definitions] = {}
    waiting = [talk for talk in talks if talk.waiting]
    while waiting:
        orders: list[Order] = []
        for talk in waiting:
            if talk.line.id not in definitions:
                definitions[talk.line.id] = shell.definitions(talk.line)
            heard = talk.waiting.popleft()
            orders += _advance(talk, heard, definitions[talk.line.id], now=now)
            turns += 1
            steps[talk.id] = 0 if heard.source else steps.get(talk.id, 0) + 1
            if steps[talk.id] > ROUNDS:
                raise RuntimeError("a turn does not come to rest")
        perform(orders)
        waiting = [talk for talk in waiting if talk.waiting]
    return turns


def _advance(
    talk: Talk, heard: Heard, definitions: Definitions, *, now: datetime
) -> Iterable[Order]:
    turn = advance(definitions, talk.state, heard.event, now)
    talk.state = turn.state
    talk.turn += 1
    talk.records.append((talk.turn, TurnRecord(heard.event, tuple(turn.effects))))
    if heard.source:
        talk.done.append(heard.source)
    return orders_of(talk, tuple(turn.effects), now=now)


def perform(orders: Iterable[Order]) -> None:
    """Perform orders kind by kind, each kind for the whole batch at once, in order of a talk."""
    by_kind: dict[type, list[Order]] = {}
    for order in orders:
        by_kind.setdefault(type(order.effect), []).append(order)
    performers: Mapping[type, Callable[[list[Order]], None]] = {
        kind: performer_of(kind) for kind in by_kind
    }
    for kind, same in by_kind.items():
        performers[kind](same)
