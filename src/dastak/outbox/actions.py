"""Announce what happened, inside the transaction in which it happened."""

from __future__ import annotations

import msgspec
from django.db import connection

from dastak.outbox.models import Announcement

CHANNEL = "dastak_outbox"


def emit(event: msgspec.Struct, *, key: str) -> None:
    """Keep ``event`` (tagged) for the relay; idempotent by ``key``. It leaves after the commit."""
    tag = event.__struct_config__.tag
    kind = tag if isinstance(tag, str) else type(event).__name__
    Announcement.objects.bulk_create(
        [Announcement(key=key, kind=kind, payload=msgspec.json.encode(event).decode())],
        ignore_conflicts=True,
    )
    wake()


def wake() -> None:
    """Tell the relay, once the transaction commits, that there is something to do."""
    with connection.cursor() as cursor:
        cursor.execute(f"NOTIFY {CHANNEL}")
