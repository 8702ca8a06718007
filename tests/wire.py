"""Watch or break what goes to PostgreSQL, below Django and below ``vault.statements``."""

from __future__ import annotations

import re
import tempfile
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import Any

import psycopg
import pytest
from django.db import connection

_SENT = re.compile(r"\tF\t\d+\t(Query|Sync)")


class Crash(BaseException):
    """The process dies here: nobody catches it."""


class Trouble(Exception):
    """A statement fails, and the process lives on."""


@contextmanager
def each_statement(see: Callable[[str], None]) -> Iterator[None]:
    """``see`` gets every statement of this process before it is sent, and may raise."""
    execute = psycopg.Cursor.execute

    def watched(self: Any, query: Any, *args: Any, **more: Any) -> Any:
        see(query.decode() if isinstance(query, bytes) else str(query))
        return execute(self, query, *args, **more)

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(psycopg.Cursor, "execute", watched)
        yield


@contextmanager
def break_at(n: int, error: type[BaseException]) -> Iterator[list[str]]:
    """The n-th statement (from 0) is not sent; gives the statements before it."""
    sent: list[str] = []

    def see(statement: str) -> None:
        sent.append(statement)
        if len(sent) == n + 1:
            raise error(statement[:60])

    with each_statement(see):
        yield sent


@contextmanager
def round_trips() -> Iterator[list[str]]:
    """One entry for every time that this connection sends something and waits for the answer:
    libpq's own trace, which also sees BEGIN, COMMIT and pipelines."""
    connection.ensure_connection()
    link = connection.connection.pgconn
    found: list[str] = []
    with tempfile.TemporaryFile("w+") as log:
        link.trace(log.fileno())
        try:
            yield found
        finally:
            link.untrace()
        log.seek(0)
        found += [line[:160] for line in log if _SENT.search(line)]
