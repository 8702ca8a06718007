"""What stands on a page of the desk, and what the page asked the database."""

from __future__ import annotations

import re
from collections.abc import Iterator
from contextlib import contextmanager

from django.db import connection
from django.test.utils import CaptureQueriesContext

_NOT_A_TABLE = re.compile(
    r"^(SAVEPOINT|RELEASE|ROLLBACK|BEGIN|COMMIT|SELECT (current_setting|set_config))"
)


def references(page: bytes) -> list[str]:
    """The cases of a queue page, in order."""
    return re.findall(r"data-row>([^<]+)<", page.decode())


def text(page: bytes) -> str:
    """Without the tags."""
    return re.sub(r"\s+", " ", re.sub(r"<[^>]+>", " ", page.decode()))


@contextmanager
def asked() -> Iterator[list[str]]:
    """The statements that touch a table; those that open a scope do not."""
    found: list[str] = []
    with CaptureQueriesContext(connection) as captured:
        yield found
    found += [q["sql"] for q in captured if not _NOT_A_TABLE.match(q["sql"])]
