"""The law's clock: day 0, working days, holidays, stops that neither gain nor lose a day."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dastak.casework.sla import (
    NO_HOLIDAYS,
    Standing,
    days_left,
    due_after_stop,
    due_on,
    is_working,
    standing,
)
from dastak.definitions.model import TimeLimit

days = st.dates(date(2026, 1, 1), date(2027, 12, 31))
limits = st.builds(
    TimeLimit, days=st.integers(1, 60), day_type=st.sampled_from(["calendar", "working"])
)
holiday_sets = st.frozensets(days, max_size=20)
CALENDAR = TimeLimit(14, "calendar")
WORKING = TimeLimit(3, "working")
REPUBLIC_DAY = frozenset({date(2026, 1, 26)})


def test_the_day_of_the_complete_application_is_day_0() -> None:
    assert due_on(date(2026, 1, 5), CALENDAR, NO_HOLIDAYS) == date(2026, 1, 19)


def test_working_days_skip_the_weekend_and_the_holiday() -> None:
    thursday = date(2026, 1, 22)
    assert due_on(thursday, WORKING, NO_HOLIDAYS) == date(2026, 1, 27)
    assert due_on(thursday, WORKING, REPUBLIC_DAY) == date(2026, 1, 28)


@given(days, limits, holiday_sets)
def test_at_the_start_all_days_of_the_limit_are_left(
    start: date, limit: TimeLimit, holidays: frozenset[date]
) -> None:
    due = due_on(start, limit, holidays)
    assert days_left(start, due, limit, holidays) == limit.days
    assert limit.day_type == "calendar" or is_working(due, holidays)


@given(days, limits, holiday_sets, st.integers(0, 90), st.integers(0, 90))
def test_a_stop_neither_gains_nor_loses_a_day(
    start: date, limit: TimeLimit, holidays: frozenset[date], wait: int, pause: int
) -> None:
    due = due_on(start, limit, holidays)
    stopped = start + timedelta(days=wait)
    resumed = stopped + timedelta(days=pause)
    after = due_after_stop(due, limit, holidays, stopped_on=stopped, resumed_on=resumed)
    assert after >= due
    if stopped <= due:
        left = days_left(stopped, due, limit, holidays)
        assert days_left(resumed, after, limit, holidays) == left
    else:
        assert after == due


def test_sla_clock_stops_while_awaiting_citizen() -> None:
    due = due_on(date(2026, 1, 5), CALENDAR, NO_HOLIDAYS)
    asked = date(2026, 1, 10)
    later = due + timedelta(days=30)
    assert standing(later, due, CALENDAR, NO_HOLIDAYS, stopped_on=asked) is Standing.STOPPED
    assert standing(later, due, CALENDAR, NO_HOLIDAYS, stopped_on=None) is Standing.BREACHED


def test_a_breach_is_not_undone_by_asking_the_citizen() -> None:
    due = due_on(date(2026, 1, 5), CALENDAR, NO_HOLIDAYS)
    asked = due + timedelta(days=2)
    moved = due_after_stop(
        due, CALENDAR, NO_HOLIDAYS, stopped_on=asked, resumed_on=asked + timedelta(days=9)
    )
    assert moved == due
    assert standing(asked, due, CALENDAR, NO_HOLIDAYS, stopped_on=asked) is Standing.BREACHED


@pytest.mark.parametrize(
    ("today", "expected"),
    [
        (date(2026, 1, 5), Standing.ON_TIME),
        (date(2026, 1, 16), Standing.ON_TIME),
        (date(2026, 1, 17), Standing.AT_RISK),
        (date(2026, 1, 19), Standing.AT_RISK),
        (date(2026, 1, 20), Standing.BREACHED),
    ],
)
def test_the_last_fifth_of_the_limit_is_at_risk(today: date, expected: Standing) -> None:
    due = due_on(date(2026, 1, 5), CALENDAR, NO_HOLIDAYS)
    assert standing(today, due, CALENDAR, NO_HOLIDAYS, stopped_on=None) is expected
