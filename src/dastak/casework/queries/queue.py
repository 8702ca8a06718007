"""The office's queue: undecided cases by due date, a page at a time, and how many there are."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from uuid import UUID

from django.db.models import IntegerField, Q, QuerySet, Subquery
from django.utils import timezone

from dastak.accounts.models import Person
from dastak.accounts.queries import holidays
from dastak.accounts.scope import Scope, in_scope
from dastak.casework.lifecycle import UNDECIDED, Status
from dastak.casework.models import Application
from dastak.casework.queries.visible import visible, within
from dastak.casework.sla import Holidays, Standing, days_left, standing
from dastak.casework.status import status_of

PAGE = 50
COUNT_LIMIT = 1000
"""Counting stops here: a screen says ``999+``, and no query walks a whole table."""


@dataclass(frozen=True, slots=True)
class QueueFilter:
    """What an officer narrows the queue by; empty means all."""

    status: Status | None = None
    service: str = ""
    jurisdiction: str = ""
    officer: int | None = None
    overdue_only: bool = False


@dataclass(frozen=True, slots=True)
class QueueRow:
    """One case in the queue. It names no citizen."""

    id: UUID
    reference: str
    service: str
    version: int
    status: Status
    jurisdiction: str
    submitted_at: datetime
    due_on: date
    days_left: int
    standing: Standing
    officer_id: int | None
    officer_name: str


@dataclass(frozen=True, slots=True)
class QueuePage:
    """Rows by due date; ``after`` asks for the next page, None when this is the last."""

    rows: tuple[QueueRow, ...]
    after: tuple[date, UUID] | None


@dataclass(frozen=True, slots=True)
class QueueCounts:
    """How many undecided cases there are; COUNT_LIMIT means that many or more."""

    all: int
    mine: int
    overdue: int
    awaiting_citizen: int


def queue(
    scope: Scope,
    wanted: QueueFilter,
    *,
    now: datetime,
    after: tuple[date, UUID] | None = None,
) -> QueuePage:
    """One page of the undecided cases, the most urgent first."""
    today = timezone.localdate(now)
    with in_scope(scope):
        rows = _filtered(_undecided(scope), wanted, today).select_related("officer")
        if after is not None:
            due, key = after
            rows = rows.filter(Q(due_on__gt=due) | Q(due_on=due, id__gt=key))
        found = list(rows.order_by("due_on", "id").defer("answers", "provenance")[: PAGE + 1])
        page = found[:PAGE]
        closed = _holidays(page, today)
    shown = tuple(_row(application, today, closed) for application in page)
    more = len(found) > PAGE
    return QueuePage(shown, (shown[-1].due_on, shown[-1].id) if more else None)


class Counted(Subquery):
    """How many rows a (limited) query has, as one column of another query."""

    template = "(SELECT count(*) FROM (%(subquery)s) AS counted)"
    output_field = IntegerField()


def queue_counts(scope: Scope, *, officer: int, now: datetime) -> QueueCounts:
    """For the queue's tabs: one query, which stops counting at COUNT_LIMIT."""
    rows = _undecided(scope)
    tabs = (
        rows,
        rows.filter(officer_id=officer),
        _filtered(rows, QueueFilter(overdue_only=True), timezone.localdate(now)),
        rows.filter(status=Status.CLARIFICATION),
    )
    with in_scope(scope):
        one_row = Person.objects.order_by("pk").values_list(*map(_count, tabs))[:1]
        found = one_row.first() or (0, 0, 0, 0)
    return QueueCounts(*found)


def _undecided(scope: Scope) -> QuerySet[Application]:
    return visible(scope).filter(status__in=[status.value for status in UNDECIDED])


def _filtered(
    rows: QuerySet[Application], wanted: QueueFilter, today: date
) -> QuerySet[Application]:
    if wanted.status is not None:
        rows = rows.filter(status=wanted.status)
    if wanted.service:
        rows = rows.filter(service=wanted.service)
    if wanted.jurisdiction:
        rows = rows.filter(within(wanted.jurisdiction))
    if wanted.officer is not None:
        rows = rows.filter(officer_id=wanted.officer)
    if wanted.overdue_only:
        rows = rows.filter(due_on__lt=today, clock_stopped_at=None)
    return rows


def _count(rows: QuerySet[Application]) -> Counted:
    return Counted(rows.order_by().values("pk")[:COUNT_LIMIT])


def _holidays(page: Sequence[Application], today: date) -> dict[str, Holidays]:
    """Days off by state, only where working days are counted."""
    working = [row for row in page if row.day_type == "working" and row.due_on is not None]
    dates = [today, *(row.due_on for row in working if row.due_on is not None)]
    dates += [timezone.localdate(s) for row in working if (s := row.clock_stopped_at) is not None]
    states = {row.jurisdiction.split("/", 1)[0] for row in working}
    day = timedelta(days=1)
    return {s: holidays(s, first=min(dates) - day, last=max(dates) + day) for s in states}


def _row(application: Application, today: date, closed: dict[str, Holidays]) -> QueueRow:
    due, submitted = application.due_on, application.submitted_at
    assert due is not None and submitted is not None, "undecided cases have both, by constraint"
    off = closed.get(application.jurisdiction.split("/", 1)[0], frozenset())
    stopped = application.clock_stopped_at
    stopped_on = timezone.localdate(stopped) if stopped is not None else None
    return QueueRow(
        id=application.id,
        reference=application.reference,
        service=application.service,
        version=application.version,
        status=status_of(application),
        jurisdiction=application.jurisdiction,
        submitted_at=submitted,
        due_on=due,
        days_left=days_left(stopped_on or today, due, application.limit, off),
        standing=standing(today, due, application.limit, off, stopped_on=stopped_on),
        officer_id=application.officer_id,
        officer_name=application.officer.name if application.officer is not None else "",
    )
