"""How an officer has narrowed the queue: read from the address, kept for the next case."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import asdict, dataclass
from datetime import date
from urllib.parse import urlencode
from uuid import UUID

from django.http import HttpRequest

from dastak.casework.lifecycle import Status
from dastak.casework.queries.queue import QueueFilter

TABS = ("all", "mine", "overdue", "waiting")
_KEPT = "desk.queue"

Cursor = tuple[date, UUID]


@dataclass(frozen=True, slots=True)
class Narrowed:
    """A tab, a service and a place; empty means all."""

    tab: str = "all"
    service: str = ""
    place: str = ""

    def wanted(self, person_id: int) -> QueueFilter:
        """For the query."""
        return QueueFilter(
            status=Status.CLARIFICATION if self.tab == "waiting" else None,
            service=self.service,
            jurisdiction=self.place,
            officer=person_id if self.tab == "mine" else None,
            overdue_only=self.tab == "overdue",
        )

    def address(self, **more: str) -> str:
        """The part of an address after the ``?``."""
        parts = {**asdict(self), **more}
        return urlencode({name: value for name, value in parts.items() if value})


def narrowed(given: Mapping[str, str]) -> Narrowed:
    """From an address; what it does not know counts as all."""
    tab = given.get("tab", "")
    return Narrowed(
        tab if tab in TABS else "all", given.get("service", "")[:80], given.get("place", "")[:200]
    )


def keep(request: HttpRequest, chosen: Narrowed) -> None:
    """So that the next case is the next of what the officer was looking at."""
    if request.session.get(_KEPT) != asdict(chosen):
        request.session[_KEPT] = asdict(chosen)


def kept(request: HttpRequest) -> Narrowed:
    """What was kept."""
    return narrowed(request.session.get(_KEPT, {}))


def cursor_text(cursor: Cursor) -> str:
    """``2026-01-19_<id>``."""
    due, key = cursor
    return f"{due.isoformat()}_{key}"


def read_cursor(text: str) -> Cursor | None:
    """A place in the queue, or None for its beginning."""
    due, _, key = text.partition("_")
    try:
        return date.fromisoformat(due), UUID(key)
    except ValueError:
        return None
