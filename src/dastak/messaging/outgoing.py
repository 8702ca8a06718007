"""The outbound queue: claim what may be sent now, and write down what became of it.

Within one conversation messages leave strictly one after the other. A message whose answer was
lost is ``unsure``: it is sent again only when no status has proved, within the lease, that the
channel took it.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

import msgspec
from django.db import connection

from dastak.accounts.scope import SYSTEM_WIDE, in_scope
from dastak.values.outbound import OutboundContent
from dastak.vault.blind import blind

OUTBOUND = "messaging.outbound"
_REFERENCE = re.compile("dastak:([1-9][0-9]{0,17})")

_RELEASE = """
UPDATE messaging_outboundmessage SET state = 'queued', lease_until = NULL
WHERE state IN ('sending', 'unsure') AND lease_until < now()
"""
_CLAIM = """
WITH free AS (
    SELECT o.id FROM messaging_outboundmessage o
    WHERE o.state = 'queued' AND o.not_before <= now()
      AND NOT EXISTS (
          SELECT 1 FROM messaging_outboundmessage e
          WHERE e.conversation_id = o.conversation_id AND e.id < o.id
            AND e.state IN ('queued', 'sending', 'unsure'))
    ORDER BY o.priority, o.id LIMIT %s FOR NO KEY UPDATE SKIP LOCKED)
UPDATE messaging_outboundmessage o
SET state = 'sending', attempts = attempts + 1, lease_until = now() + make_interval(secs => %s)
FROM free, accounts_number n
WHERE o.id = free.id AND n.id = o.number_id
RETURNING o.id, o.conversation_id, o.priority, o.attempts, o.sealed, n.id, n.phone_number_id,
          n.per_second, n.portfolio, o.citizen_id, o.department_id, o.window_until
"""
_SETTLE = """
UPDATE messaging_outboundmessage o
SET state = CASE n.state WHEN 'paced' THEN 'queued' ELSE n.state END, code = n.code,
    attempts = o.attempts - (n.state = 'paced')::int, wamid = coalesce(n.wamid, o.wamid),
    not_before = now() + make_interval(secs => n.wait),
    lease_until = CASE WHEN n.state IN ('sending', 'unsure') THEN o.lease_until END,
    accepted_at = CASE WHEN n.state = 'accepted' THEN now() ELSE o.accepted_at END,
    moved_at = now()
FROM unnest(%s::bigint[], %s::text[], %s::int[], %s::bytea[], %s::float[])
     AS n(id, state, code, wamid, wait)
WHERE o.id = n.id AND o.state = 'sending'
"""


def reference_of(id_: int) -> str:
    """What we give the channel with a message, to know it again in its statuses."""
    return f"dastak:{id_}"


def id_of(reference: str) -> int | None:
    """The message of a reference; ``None`` when another program gave it, or nobody."""
    found = _REFERENCE.fullmatch(reference)
    return int(found[1]) if found else None


class Outgoing(msgspec.Struct, frozen=True):
    """What rests, sealed, in an outbound message: what to say, to whom, and how if too late."""

    phone: str
    user_id: str
    language: str
    content: OutboundContent
    notice: str = ""
    params: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Claimed:
    """A message to send now, still sealed."""

    id: int
    conversation: int
    priority: int
    attempts: int
    sealed: bytes
    number: int
    phone_number_id: str
    per_second: int
    portfolio: str
    citizen: int
    department: str
    window_until: datetime | None


@dataclass(frozen=True, slots=True)
class Result:
    """What became of an attempt: accepted, queued (again, after ``wait`` seconds), unsure or
    failed; or paced, when it was too early to make one."""

    id: int
    state: str
    code: int = 0
    wamid: str = ""
    wait: float = 0.0


def claim(limit: int, *, lease_seconds: float) -> list[Claimed]:
    """Take up to ``limit`` messages, replies first; they are ours until the lease ends."""
    with in_scope(SYSTEM_WIDE), connection.cursor() as cursor:
        cursor.execute(_RELEASE)
        cursor.execute(_CLAIM, [limit, lease_seconds])
        claimed = [Claimed(*row) for row in cursor.fetchall()]
    return sorted(claimed, key=lambda c: (c.priority, c.id))


def settle(results: Sequence[Result]) -> None:
    """Write down results, all at once. A status that came first is not overwritten."""
    rows = [
        (r.id, r.state, r.code, blind("wamid", r.wamid) if r.wamid else None, r.wait)
        for r in results
    ]
    with in_scope(SYSTEM_WIDE), connection.cursor() as cursor:
        cursor.execute(_SETTLE, [list(column) for column in zip(*rows, strict=True)])
