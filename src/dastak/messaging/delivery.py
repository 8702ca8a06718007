"""Apply delivery statuses: in batches, in any order, any number of times, only ever forward."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

import msgspec
from django.db import connection

from dastak.accounts.scope import SYSTEM_WIDE, in_scope
from dastak.integrations.channel.port import ChannelDoor, Status, TemplateMove
from dastak.messaging.inbox import PURPOSE
from dastak.messaging.models import Template
from dastak.vault.blind import blind
from dastak.vault.sealing import CannotUnseal, unseal

_CLAIM = """
SELECT id, kind, raw FROM messaging_inboundupdate
WHERE state = 0 AND kind IN ('status', 'other')
ORDER BY id LIMIT %s FOR NO KEY UPDATE SKIP LOCKED
"""
_APPLY = """
UPDATE messaging_outboundmessage o
SET state = n.state, code = n.code, wamid = coalesce(o.wamid, n.wamid), lease_until = NULL,
    category = CASE WHEN n.category <> '' THEN n.category ELSE o.category END,
    billable = coalesce(n.billable, o.billable),
    accepted_at = coalesce(o.accepted_at, now()), moved_at = now()
FROM unnest(%s::bigint[], %s::bytea[], %s::text[], %s::int[], %s::text[], %s::bool[])
     AS n(ours, wamid, state, code, category, billable)
WHERE (o.id = n.ours OR (n.ours IS NULL AND o.wamid = n.wamid))
  AND dastak_rank(o.state) < dastak_rank(n.state)
RETURNING o.id, o.state, o.code
"""
_DONE = """
UPDATE messaging_inboundupdate SET state = 1, raw = CASE WHEN kind = 'status' THEN '' ELSE raw END
WHERE id = ANY(%s)
"""


@dataclass(frozen=True, slots=True)
class Applied:
    """How many updates were read, and which of our messages failed on the way."""

    updates: int
    failed: tuple[tuple[int, int], ...]


def apply_waiting(door: ChannelDoor, *, limit: int = 1000) -> Applied:
    """One batch: read, reduce to one status a message, apply, acknowledge."""
    with in_scope(SYSTEM_WIDE), connection.cursor() as cursor:
        cursor.execute(_CLAIM, [limit])
        rows = cursor.fetchall()
        if not rows:
            return Applied(0, ())
        statuses, moves = _read(rows, door)
        cursor.execute(_APPLY, _columns(statuses))
        failed = [(id_, code) for id_, state, code in cursor.fetchall() if state == "failed"]
        for move in moves:
            _keep(move)
        cursor.execute(_DONE, [[row[0] for row in rows]])
    return Applied(len(rows), tuple(failed))


def _read(
    rows: Iterable[tuple[int, str, bytes]], door: ChannelDoor
) -> tuple[list[Status], list[TemplateMove]]:
    latest: dict[str, Status] = {}
    moves: list[TemplateMove] = []
    for _, kind, sealed in rows:
        try:
            raw = unseal(sealed, purpose=PURPOSE)
            if kind == "other":
                move = door.decode_template_move(raw)
                moves += [move] if move else []
                continue
            status = door.decode_status(raw)
        except (CannotUnseal, msgspec.DecodeError):
            continue
        known = latest.get(status.id)
        if known is None or _RANK[known.state] < _RANK[status.state]:
            latest[status.id] = status
    return list(latest.values()), moves


_RANK = {"accepted": 3, "sent": 4, "failed": 5, "delivered": 6, "read": 7}


def _columns(statuses: list[Status]) -> list[list[object]]:
    rows = [
        (
            int(s.ours) if s.ours.isdigit() else None,
            blind("wamid", s.id),
            s.state,
            s.code,
            s.category,
            s.billable if s.category else None,
        )
        for s in statuses
    ]
    return [list(column) for column in zip(*rows, strict=True)] or [[] for _ in range(6)]


def _keep(move: TemplateMove) -> None:
    """A template that was paused, rejected or made marketing is not sent from this moment on."""
    changes = {"status": move.status, "category": move.category}
    Template.objects.filter(name=move.name, language=move.language).update(
        **{name: value for name, value in changes.items() if value}
    )
