"""Claim what waits: messages and outcomes of some partitions, in order, for one transaction.

A partition is taken by an advisory lock that ends with the transaction, so two workers never
hold messages of one citizen at once; the row locks below keep it correct even if they did.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from dastak.messaging.inbox import PARTITIONS
from dastak.vault.statements import run
from dastak.vault.tenancy import SYSTEM_SCOPE

ADVISORY_CLASS = 7301

_SCOPE = "SELECT set_config('dastak.scope', %s, true)"
_IN_ORDER = "SELECT set_config('enable_bitmapscan', %s, true)"
"""Row-level security hides from the planner how much it will find; left alone it gathers all that
waits and sorts it, where the first few off the index are enough."""
_LOCK = """
WITH waiting AS MATERIALIZED (
    SELECT p FROM generate_series(0, %s) AS p CROSS JOIN LATERAL (
        (SELECT 1 FROM messaging_inboundupdate u
         WHERE u.state = 0 AND u.kind = 'message' AND u.partition = p LIMIT 1)
        UNION ALL
        (SELECT 1 FROM conversations_waitingevent e
         WHERE e.state = 0 AND e.partition = p LIMIT 1)
        LIMIT 1) AS something
    ORDER BY random() LIMIT %s)
SELECT coalesce(array_agg(p::smallint), '{}') FROM waiting WHERE pg_try_advisory_xact_lock(%s, p)
"""
_MESSAGES = """
SELECT id, raw, received_at, partition FROM messaging_inboundupdate
WHERE state = 0 AND id = ANY(ARRAY(
    SELECT oldest.id FROM unnest(%s::smallint[]) AS mine(p) CROSS JOIN LATERAL (
        SELECT u.id FROM messaging_inboundupdate u
        WHERE u.state = 0 AND u.kind = 'message' AND u.partition = p
        ORDER BY u.id LIMIT %s) AS oldest
    ORDER BY oldest.id LIMIT %s))
ORDER BY id FOR NO KEY UPDATE SKIP LOCKED
"""
_EVENTS = """
SELECT id, conversation_id, payload, created_at FROM conversations_waitingevent
WHERE state = 0 AND id = ANY(ARRAY(
    SELECT oldest.id FROM unnest(%s::smallint[]) AS mine(p) CROSS JOIN LATERAL (
        SELECT e.id FROM conversations_waitingevent e
        WHERE e.state = 0 AND e.partition = p
        ORDER BY e.id LIMIT %s) AS oldest
    ORDER BY oldest.id LIMIT %s))
ORDER BY id FOR NO KEY UPDATE SKIP LOCKED
"""
"""Each partition gives its oldest few, so that a batch costs the same however much waits."""


@dataclass(frozen=True, slots=True)
class ClaimedMessage:
    """A stored message, still sealed."""

    id: int
    raw: bytes
    at: datetime
    partition: int


@dataclass(frozen=True, slots=True)
class ClaimedEvent:
    """A stored outcome for a conversation, still sealed."""

    id: int
    conversation: int
    payload: bytes
    at: datetime


@dataclass(frozen=True, slots=True)
class Claim:
    """What one batch works on."""

    messages: tuple[ClaimedMessage, ...]
    events: tuple[ClaimedEvent, ...]

    def __bool__(self) -> bool:
        return bool(self.messages or self.events)


def claim_one() -> Claim:
    """The oldest message alone, or the oldest event when no message waits."""
    both = claim(1)
    return Claim(both.messages, ()) if both.messages else both


def claim(limit: int, *, partitions: int = PARTITIONS) -> Claim:
    """At most ``limit`` messages and ``limit`` events of at most ``partitions`` partitions.

    Opens the batch's scope in the same round trip. The rows are read by a second one, with a
    snapshot taken after the locks were got.
    """
    _, _, locked = run(
        (_SCOPE, [SYSTEM_SCOPE]),
        (_IN_ORDER, ["off"]),
        (_LOCK, [PARTITIONS - 1, partitions, ADVISORY_CLASS]),
    )
    mine = locked[0][0]
    if not isinstance(mine, list) or not mine:
        return Claim((), ())
    most = [mine, max(limit if len(mine) == 1 else 8, 2 * limit // len(mine)), limit]
    messages, events, _ = run((_MESSAGES, most), (_EVENTS, most), (_IN_ORDER, ["on"]))
    return Claim(
        tuple(ClaimedMessage(*row) for row in messages),  # type: ignore[arg-type]
        tuple(ClaimedEvent(*row) for row in events),  # type: ignore[arg-type]
    )
