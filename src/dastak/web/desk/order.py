"""Which case comes after this one."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime
from uuid import UUID

from dastak.casework.lifecycle import Status
from dastak.casework.queries.queue import QueueRow, queue
from dastak.web.desk.access import SignedIn
from dastak.web.desk.filters import Cursor, Narrowed

PAGES = 10
"""An officer whose first 500 cases all wait for citizens goes back to the queue."""


def following(
    who: SignedIn, chosen: Narrowed, *, after: Cursor | None, now: datetime
) -> UUID | None:
    """The next case on which the officer can do something; past the end, the first one."""
    here = after[1] if after is not None else None
    starts = (after, None) if after is not None else (None,)
    for start in starts:
        for row in _rows(who, chosen, after=start, now=now):
            waits = row.status is Status.CLARIFICATION and chosen.tab != "waiting"
            if row.id != here and not waits:
                return row.id
    return None


def _rows(
    who: SignedIn, chosen: Narrowed, *, after: Cursor | None, now: datetime
) -> Iterator[QueueRow]:
    wanted = chosen.wanted(who.person.pk)
    for _ in range(PAGES):
        page = queue(who.scope, wanted, now=now, after=after)
        yield from page.rows
        after = page.after
        if after is None:
            return
