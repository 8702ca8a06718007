"""Start, stop and resume the law's clock of an application (unsaved: the action saves)."""

from __future__ import annotations

from datetime import date, datetime, timedelta

from django.utils import timezone

from dastak.accounts.queries import holidays
from dastak.casework.models import Application
from dastak.casework.sla import Holidays, due_after_stop, due_on


def start_clock(application: Application, *, at: datetime) -> date:
    """The application is complete: day 0 is today."""
    today = timezone.localdate(at)
    application.submitted_at = at
    due = due_on(today, application.limit, _holidays(application, since=today))
    application.due_on = due
    return due


def stop_clock(application: Application, *, at: datetime) -> None:
    """The citizen is awaited."""
    application.clock_stopped_at = at


def resume_clock(application: Application, *, at: datetime) -> date:
    """The citizen answered: as many days are left as when the clock stopped."""
    stopped, due = application.clock_stopped_at, application.due_on
    if stopped is None or due is None:
        raise ValueError(f"the clock of {application.reference} does not stand still")
    stopped_on, resumed_on = timezone.localdate(stopped), timezone.localdate(at)
    days_off = _holidays(application, since=stopped_on, until=resumed_on)
    moved = due_after_stop(
        due, application.limit, days_off, stopped_on=stopped_on, resumed_on=resumed_on
    )
    application.due_on = moved
    application.stopped_days += (resumed_on - stopped_on).days
    application.clock_stopped_at = None
    return moved


def _holidays(application: Application, *, since: date, until: date | None = None) -> Holidays:
    """Days off from ``since`` to well beyond the limit; none matter to calendar days."""
    if application.day_type != "working":
        return frozenset()
    last = max(until or since, application.due_on or since)
    reach = timedelta(days=30 + 3 * application.limit_days)
    return holidays(application.jurisdiction, first=since, last=last + reach)
