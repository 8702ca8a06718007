"""Tell a message that cannot be handled from a database that is in trouble for a moment."""

from __future__ import annotations

import django.db
import psycopg

_PASSING = ("08", "40", "53", "55P03", "57P")
"""SQLSTATEs: lost connection, deadlock, no resources, lock not got, shutdown."""


def is_passing(error: BaseException) -> bool:
    """Whether the same work may go well in a moment: no message is to blame for it."""
    cause = error if isinstance(error, psycopg.Error) else error.__cause__
    if isinstance(cause, psycopg.Error) and cause.sqlstate:
        return cause.sqlstate.startswith(_PASSING)
    lost = (psycopg.OperationalError, psycopg.InterfaceError)
    return isinstance(error, (django.db.OperationalError, django.db.InterfaceError, *lost))
