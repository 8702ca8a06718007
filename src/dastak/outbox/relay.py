"""Hand announcements to whoever reacts to them: at least once, each in a transaction of its own."""

from __future__ import annotations

import logging
from collections.abc import Callable
from datetime import datetime, timedelta

from django.db import transaction

from dastak.outbox.models import Announcement

BATCH = 50
GIVE_UP_AFTER = 12
log = logging.getLogger(__name__)

React = Callable[[str, bytes], None]
"""Given the event's kind and its JSON; must be idempotent."""


def hand_over(react: React, *, now: datetime) -> int:
    """Deliver what is due, oldest first; returns how many were tried."""
    ids = list(
        Announcement.objects.filter(done_at=None, next_at__lte=now)
        .order_by("id")
        .values_list("id", flat=True)[:BATCH]
    )
    for id_ in ids:
        _one(id_, react, now)
    return len(ids)


def _one(id_: int, react: React, now: datetime) -> None:
    try:
        with transaction.atomic():
            waiting = Announcement.objects.select_for_update(skip_locked=True, no_key=True)
            row = waiting.filter(pk=id_, done_at=None).first()
            if row is None:
                return
            react(row.kind, row.payload.encode())
            Announcement.objects.filter(pk=id_).update(done_at=now, error="")
    except Exception as error:
        log.exception("announcement %s: %s", id_, type(error).__name__)
        _put_off(id_, type(error).__name__, now)


def _put_off(id_: int, error: str, now: datetime) -> None:
    row = Announcement.objects.get(pk=id_)
    row.attempts += 1
    row.error = error
    delay = timedelta(days=3650) if row.attempts >= GIVE_UP_AFTER else _backoff(row.attempts)
    row.next_at = now + delay
    row.save(update_fields=["attempts", "error", "next_at"])


def _backoff(attempts: int) -> timedelta:
    return timedelta(seconds=min(2.0**attempts, 3600.0))
