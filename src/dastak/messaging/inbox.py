"""Store what a webhook brought, sealed and deduplicated, in one statement per batch."""

from __future__ import annotations

from collections.abc import Sequence
from zlib import crc32

from django.db import connection

from dastak.integrations.channel.port import Update
from dastak.vault.blind import blind
from dastak.vault.sealing import seal
from dastak.vault.tenancy import SYSTEM_SCOPE

PARTITIONS = 64
PURPOSE = "messaging.inbound"

Row = tuple[bytes, str, str, int, bytes]

_INSERT = """
INSERT INTO messaging_inboundupdate (key, kind, number, partition, raw)
SELECT * FROM unnest(%s::bytea[], %s::text[], %s::text[], %s::smallint[], %s::bytea[])
ON CONFLICT (key) DO NOTHING
"""


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
    """Insert durably; returns how many were new. The connection belongs to the calling thread.

    Outside a transaction the scope is set for the session: this connection does nothing else.
    """
    columns = list(zip(*rows, strict=True)) or [(), (), (), (), ()]
    with connection.cursor() as cursor:
        cursor.execute("SELECT set_config('dastak.scope', %s, false)", [SYSTEM_SCOPE])
        cursor.execute(_INSERT, [list(column) for column in columns])
        return int(cursor.rowcount)
