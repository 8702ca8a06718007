"""Statements for hot paths: values bound by the server in binary, several in one round trip.

Django's own cursor writes values into the SQL text; for arrays of sealed bytes that costs several
times the work itself. What runs here runs in Django's connection and transaction.
"""

from __future__ import annotations

from collections.abc import Sequence

import psycopg
from django.db import connection

Row = tuple[object, ...]
Statement = tuple[str, Sequence[object]]


def run(*statements: Statement) -> list[list[Row]]:
    """Run statements in order, in one round trip; the rows of each (none: an empty list)."""
    connection.ensure_connection()
    raw = connection.connection
    if len(statements) == 1:
        return [_rows(_execute(raw, statements[0]))]
    with raw.pipeline():
        cursors = [_execute(raw, statement) for statement in statements]
    return [_rows(cursor) for cursor in cursors]


def columns(rows: Sequence[Sequence[object]], width: int) -> list[list[object]]:
    """Rows as columns, for ``unnest``."""
    return [list(column) for column in zip(*rows, strict=True)] or [[] for _ in range(width)]


def _execute(raw: psycopg.Connection[Row], statement: Statement) -> psycopg.Cursor[Row]:
    text, values = statement
    cursor = psycopg.Cursor(raw)
    cursor.execute(text.encode(), values, binary=True)
    return cursor


def _rows(cursor: psycopg.Cursor[Row]) -> list[Row]:
    rows = cursor.fetchall() if cursor.description else []
    cursor.close()
    return rows
