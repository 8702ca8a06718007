"""The law's clock: when a decision is due, how a stop moves that day, and who is late."""

from datetime import date, timedelta
from enum import StrEnum

from dastak.definitions.model import TimeLimit

WEEKEND = frozenset({5, 6})
"""Saturday and Sunday, as ``date.weekday`` counts."""

Holidays = frozenset[date]
NO_HOLIDAYS: Holidays = frozenset()

_DAY = timedelta(days=1)


class Standing(StrEnum):
    """How an undecided application stands against its due date."""

    ON_TIME = "on_time"
    AT_RISK = "at_risk"
    BREACHED = "breached"
    STOPPED = "stopped"


def is_working(day: date, holidays: Holidays) -> bool:
    """Offices are open on it."""
    return day.weekday() not in WEEKEND and day not in holidays


def due_on(complete_on: date, limit: TimeLimit, holidays: Holidays) -> date:
    """The last day on time. The day of the complete application is day 0."""
    return _after(complete_on, limit.days, limit, holidays)


def days_left(today: date, due: date, limit: TimeLimit, holidays: Holidays) -> int:
    """Days of the limit's kind from tomorrow to the due date; none left is 0, late is negative."""
    if limit.day_type == "calendar":
        return (due - today).days
    early, late = sorted((today, due))
    worked = sum(is_working(early + _DAY * n, holidays) for n in range(1, (late - early).days + 1))
    return worked if due >= today else -worked


def due_after_stop(
    due: date, limit: TimeLimit, holidays: Holidays, *, stopped_on: date, resumed_on: date
) -> date:
    """The due date after a wait for the citizen: as many days are left as when the clock stopped.

    A date that had already passed stays: waiting for an answer does not undo a breach.
    """
    if due < stopped_on or resumed_on <= stopped_on:
        return due
    left = days_left(stopped_on, due, limit, holidays)
    return max(due, _after(resumed_on, left, limit, holidays))


def standing(
    today: date, due: date, limit: TimeLimit, holidays: Holidays, *, stopped_on: date | None
) -> Standing:
    """Late, close to it, waiting for the citizen, or well in time."""
    if due < (stopped_on or today):
        return Standing.BREACHED
    if stopped_on is not None:
        return Standing.STOPPED
    if days_left(today, due, limit, holidays) <= risk_days(limit):
        return Standing.AT_RISK
    return Standing.ON_TIME


def risk_days(limit: TimeLimit) -> int:
    """With this many days left (a fifth of the limit, at least one) a case is at risk."""
    return max(1, limit.days // 5)


def _after(start: date, days: int, limit: TimeLimit, holidays: Holidays) -> date:
    if limit.day_type == "calendar":
        return start + _DAY * days
    day = start
    while days > 0:
        day += _DAY
        days -= is_working(day, holidays)
    return day
