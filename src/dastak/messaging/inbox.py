"""Store what a webhook brought, sealed and deduplicated, in one statement per batch."""

from __future__ import annotations

from collections.abc import Sequence
from zlib import crc32

from django.db import transaction

from dastak.integrations.channel.port import Update
from dastak.vault.blind import blind
from dastak.vault.sealing import seal
from dastak.vault.statements import columns, run
from dastak.vault.tenancy import SYSTEM_SCOPE

PARTITIONS = 64
PURPOSE = "messaging.inbound"

Row = tuple[bytes, str, str, int, bytes]

_INSERT = """
INSERT INTO messaging_inboundupdate (key, kind, number, partition, raw)
SELECT * FROM unnest(%s::bytea[], %s::text[], %s::text[], %s::smallint[], %s::bytea[])
ON CONFLICT (key) DO NOTHING
RETURNING 1
"""
_SCOPE = "SELECT set_config('dastak.scope', %s, true)"


def partition_of(sender: str) -> int:
    """The partition in which everything from one sender is kept in order."""
    return crc32(sender.encode()) % PARTITIONS


def row_of(update: Update) -> Row:
    """An update as it rests: its key blinded, its content sealed."""
    return (
        blind("update", update.key),
        update.kind,
        update.number[:40],
        partition_of(update.sender),
        seal(update.raw, purpose=PURPOSE),
    )


def store(rows: Sequence[Row]) -> int:
    """Insert durably, in a transaction of its own; returns how many were new."""
    with transaction.atomic():
        _, new = run((_SCOPE, [SYSTEM_SCOPE]), (_INSERT, columns(rows, 5)))
    return len(new)
