"""The database: reachable, new enough, with a role that row-level security binds, up to date."""

from __future__ import annotations

from collections.abc import Iterator

from django.db import connection
from django.db.migrations.executor import MigrationExecutor

OLDEST = 150000


def reachable() -> Iterator[str]:
    """It answers, and is PostgreSQL 15 or newer."""
    with connection.cursor() as cursor:
        cursor.execute("SELECT current_setting('server_version_num')::int")
        if _one(cursor.fetchone()) < OLDEST:
            yield "PostgreSQL is older than 15; move to a newer one"


def role() -> Iterator[str]:
    """A superuser and BYPASSRLS would see every department's rows."""
    with connection.cursor() as cursor:
        cursor.execute(
            "SELECT rolsuper::int, rolbypassrls::int FROM pg_roles WHERE rolname = current_user"
        )
        superuser, bypasses = cursor.fetchone() or (0, 0)
    if superuser:
        yield "it is a superuser, whom row-level security does not bind; use an ordinary role"
    elif bypasses:
        yield "it has BYPASSRLS; take it away (ALTER ROLE … NOBYPASSRLS)"


def migrations() -> Iterator[str]:
    """Every migration is applied."""
    executor = MigrationExecutor(connection)
    plan = executor.migration_plan(executor.loader.graph.leaf_nodes())
    if plan:
        first = plan[0][0]
        yield f"{len(plan)} are not applied, first {first}; run dastak django migrate"


def row_security() -> Iterator[str]:
    """A table that separates departments does it for its owner too."""
    with connection.cursor() as cursor:
        cursor.execute(
            "SELECT relname FROM pg_class WHERE relrowsecurity AND NOT relforcerowsecurity "
            "ORDER BY relname"
        )
        for (table,) in cursor.fetchall():
            yield f"{table} is not forced (ALTER TABLE … FORCE ROW LEVEL SECURITY)"
        cursor.execute("SELECT count(*) FROM pg_class WHERE relforcerowsecurity")
        if not _one(cursor.fetchone()):
            yield "no table has it; run dastak django migrate"


def _one(row: tuple[int, ...] | None) -> int:
    return row[0] if row else 0
