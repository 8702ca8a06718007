"""Announce what happened, inside the transaction in which it happened."""

from __future__ import annotations

from collections.abc import Iterable

import msgspec

from dastak.outbox.models import Announcement


def emit(event: msgspec.Struct, *, key: str) -> None:
    """Keep ``event`` (tagged) for the relay; idempotent by ``key``. The relay polls."""
    emit_all([(event, key)])


def emit_all(events: Iterable[tuple[msgspec.Struct, str]]) -> None:
    """Several events with their keys, in the round trip of one."""
    rows = [_announcement(event, key) for event, key in events]
    Announcement.objects.bulk_create(rows, ignore_conflicts=True)


def _announcement(event: msgspec.Struct, key: str) -> Announcement:
    tag = event.__struct_config__.tag
    kind = tag if isinstance(tag, str) else type(event).__name__
    return Announcement(key=key, kind=kind, payload=msgspec.json.encode(event).decode())
