"""Hand announcements to whoever reacts to them: at least once, outside any transaction.

A claimed announcement is ours for a lease; when this process dies, another takes it up after it.
"""

from __future__ import annotations

import logging
from collections.abc import Callable
from datetime import datetime, timedelta

from django.db import transaction

from dastak.outbox.models import Announcement

BATCH = 20
GIVE_UP_AFTER = 12
LEASE = timedelta(seconds=60)
NEVER = timedelta(days=3650)
log = logging.getLogger(__name__)

React = Callable[[str, bytes], None]
"""Given the event's kind and its JSON; idempotent, with transactions of its own."""


def hand_over(react: React, *, now: datetime) -> int:
    """Deliver what is due, oldest first; returns how many were tried. Each is opened by itself,
    so that one that cannot be opened holds up no other."""
    claimed = _claim(now)
    for row in claimed:
        try:
            react(row.kind, row.payload.encode())
        except Exception as error:
            log.exception("announcement %s (%s): %s", row.pk, row.kind, type(error).__name__)
            _put_off(row, type(error).__name__, now)
        else:
            Announcement.objects.filter(pk=row.pk).update(done_at=now, error="")
    return len(claimed)


def _claim(now: datetime) -> list[Announcement]:
    with transaction.atomic():
        due = Announcement.objects.filter(done_at=None, next_at__lte=now).order_by("id")
        due = due.select_for_update(skip_locked=True, no_key=True).defer("payload")
        rows = list(due[:BATCH])
        Announcement.objects.filter(pk__in=[row.pk for row in rows]).update(next_at=now + LEASE)
    return rows


def _put_off(row: Announcement, error: str, now: datetime) -> None:
    attempts = row.attempts + 1
    delay = NEVER if attempts >= GIVE_UP_AFTER else timedelta(seconds=min(2.0**attempts, 3600.0))
    Announcement.objects.filter(pk=row.pk).update(
        attempts=attempts, error=error, next_at=now + delay
    )
