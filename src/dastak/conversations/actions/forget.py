"""Past its time, what was said in conversations is erased, and what waited inside and is done."""

from __future__ import annotations

from datetime import datetime
from typing import TypeVar

from django.db.models import Model, QuerySet

from dastak.accounts.actors import Actor
from dastak.accounts.scope import SYSTEM_WIDE, in_scope
from dastak.audit.actions import record
from dastak.casework.queries.forgetting import open_citizens
from dastak.conversations.models import Enclosure, RemoteEffect, Reply, Turn, WaitingEvent
from dastak.messaging.forgetting import forget_messages
from dastak.vault.files import discard

M = TypeVar("M", bound=Model)


def forget_talk(department: str, *, before: datetime, by: Actor, limit: int) -> int:
    """Erase a batch of what was said with a department before ``before``: turns, replies, files,
    messages. Nobody's who has an open case anywhere. Returns how much; audited in one entry."""
    with in_scope(SYSTEM_WIDE):
        files = _spared(Enclosure.objects.filter(department=department, created_at__lt=before))
        counts = {
            "files": _erase_files(files, limit=limit),
            "turns": _erase(
                _spared(Turn.objects.filter(department=department, at__lt=before)), limit=limit
            ),
            "replies": _erase(
                _spared(Reply.objects.filter(department=department, created_at__lt=before)),
                limit=limit,
            ),
            "messages": forget_messages(
                department, before=before, spared=open_citizens(), limit=limit
            ),
        }
        if any(counts.values()):
            record(
                "conversations.forgotten",
                by=by,
                subject=f"department:{department}",
                department=department,
                details={name: str(count) for name, count in counts.items()},
            )
    return sum(counts.values())


def forget_done(*, before: datetime, limit: int) -> int:
    """Erase events and orders that were dealt with: their words stand in the turns. What was set
    aside or given up stays for staff to see."""
    with in_scope(SYSTEM_WIDE):
        events = WaitingEvent.objects.filter(state=1, created_at__lt=before)
        orders = RemoteEffect.objects.filter(state=1, created_at__lt=before)
        return _erase(events, limit=limit) + _erase(orders, limit=limit)


def _spared(rows: QuerySet[M]) -> QuerySet[M]:
    return rows.exclude(conversation__citizen__in=open_citizens())


def _erase(rows: QuerySet[M], *, limit: int) -> int:
    ids = list(rows.values_list("pk", flat=True)[:limit])
    return rows.model._default_manager.filter(pk__in=ids).delete()[0] if ids else 0


def _erase_files(rows: QuerySet[Enclosure], *, limit: int) -> int:
    found = list(rows[:limit])
    for row in found:
        if row.storage_key:
            discard(row.storage_key)
        row.delete()
    return len(found)
