"""Apply delivery statuses: in batches, in any order, any number of times, only ever forward."""

from __future__ import annotations

from dataclasses import dataclass, field, replace

import msgspec
from django.db import connection

from dastak.accounts.scope import SYSTEM_WIDE, in_scope
from dastak.integrations.channel.port import ChannelDoor, Status, TemplateMove
from dastak.messaging.inbox import PURPOSE
from dastak.messaging.models import Template
from dastak.messaging.outgoing import id_of
from dastak.vault.blind import blind
from dastak.vault.sealing import CannotUnseal, unseal
from dastak.vault.statements import columns

_CLAIM = """
SELECT id, kind, raw FROM messaging_inboundupdate
WHERE state = 0 AND kind IN ('status', 'other')
ORDER BY id LIMIT %s FOR NO KEY UPDATE SKIP LOCKED
"""
_APPLY = """
UPDATE messaging_outboundmessage o
SET state = CASE WHEN dastak_rank(o.state) < dastak_rank(n.state) THEN n.state ELSE o.state END,
    code = CASE WHEN dastak_rank(o.state) < dastak_rank(n.state) THEN n.code ELSE o.code END,
    wamid = coalesce(o.wamid, n.wamid), lease_until = NULL,
    category = CASE WHEN n.category <> '' THEN n.category ELSE o.category END,
    billable = coalesce(n.billable, o.billable),
    accepted_at = coalesce(o.accepted_at, now()), moved_at = now()
FROM unnest(%s::bigint[], %s::bytea[], %s::text[], %s::int[], %s::text[], %s::bool[])
     AS n(ours, wamid, state, code, category, billable)
WHERE (o.id = n.ours OR (n.ours IS NULL AND o.wamid = n.wamid))
  AND (dastak_rank(o.state) < dastak_rank(n.state) OR o.category < n.category)
RETURNING o.id, o.state, o.code
"""
_DONE = """
UPDATE messaging_inboundupdate SET state = 1, raw = CASE WHEN kind = 'status' THEN '' ELSE raw END
WHERE id = ANY(%s)
"""
_SET_ASIDE = "UPDATE messaging_inboundupdate SET state = 2, error = 'unreadable' WHERE id = ANY(%s)"
_RANK = {"accepted": 3, "sent": 4, "failed": 5, "delivered": 6, "read": 7}


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
        heard = _Heard()
        for id_, kind, sealed in rows:
            heard.read(id_, kind, sealed, door)
        cursor.execute(_APPLY, columns([_row(status) for status in heard.reduced()], 6))
        failed = [(id_, code) for id_, state, code in cursor.fetchall() if state == "failed"]
        for move in heard.moves:
            _keep(move)
        cursor.execute(_DONE, [heard.understood])
        if heard.unreadable:
            cursor.execute(_SET_ASIDE, [heard.unreadable])
    return Applied(len(rows), tuple(failed))


@dataclass(slots=True)
class _Heard:
    """What a batch of updates says."""

    statuses: list[Status] = field(default_factory=list)
    moves: list[TemplateMove] = field(default_factory=list)
    understood: list[int] = field(default_factory=list)
    unreadable: list[int] = field(default_factory=list)

    def read(self, id_: int, kind: str, sealed: bytes, door: ChannelDoor) -> None:
        """One update; what cannot be read spoils nothing beside it."""
        try:
            raw = unseal(sealed, purpose=PURPOSE)
            if kind == "status":
                self.statuses.append(door.decode_status(raw))
            elif move := door.decode_template_move(raw):
                self.moves.append(move)
        except (CannotUnseal, msgspec.DecodeError):
            self.unreadable.append(id_)
        else:
            self.understood.append(id_)

    def reduced(self) -> list[Status]:
        """The furthest status of each message, with what the others of it know."""
        references = {status.id: status.ours for status in self.statuses if id_of(status.ours)}
        furthest: dict[str, Status] = {}
        for status in self.statuses:
            ours = references.get(status.id, "")
            key = ours or status.id
            known = furthest.get(key)
            furthest[key] = replace(_further(known, status) if known else status, ours=ours)
        return list(furthest.values())


def _further(one: Status, other: Status) -> Status:
    first, second = sorted((one, other), key=lambda status: _RANK[status.state])
    priced = second if second.category else first
    return replace(second, category=priced.category, billable=priced.billable)


def _row(status: Status) -> tuple[object, ...]:
    return (
        id_of(status.ours),
        blind("wamid", status.id),
        status.state,
        status.code,
        status.category,
        status.billable if status.category else None,
    )


def _keep(move: TemplateMove) -> None:
    """A template that was paused, rejected or made marketing is not sent from this moment on."""
    changes = {"status": move.status, "category": move.category}
    Template.objects.filter(name=move.name, language=move.language).update(
        **{name: value for name, value in changes.items() if value}
    )
