"""Announce what happened, inside the transaction in which it happened."""

from __future__ import annotations

import msgspec

from dastak.outbox.models import Announcement


def emit(event: msgspec.Struct, *, key: str) -> None:
    """Keep ``event`` (tagged) for the relay; idempotent by ``key``. The relay polls."""
    tag = event.__struct_config__.tag
    kind = tag if isinstance(tag, str) else type(event).__name__
    Announcement.objects.bulk_create(
        [Announcement(key=key, kind=kind, payload=msgspec.json.encode(event).decode())],
        ignore_conflicts=True,
    )
