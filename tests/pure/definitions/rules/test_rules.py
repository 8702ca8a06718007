"""Each named rule breaks when it should, with the values that its wording needs."""

from datetime import date

import pytest

from dastak.definitions.answers import Answers, Row
from dastak.definitions.model import Rule
from dastak.definitions.rules.ages import age_on
from dastak.definitions.rules.registry import RULES
from dastak.definitions.rules.rule_check import RuleValues

TODAY = date(2026, 11, 21)


def judged(rule: Rule, answers: Answers) -> RuleValues | None:
    return RULES[rule.rule].judge(rule, answers, today=TODAY)


@pytest.mark.parametrize(
    ("birth", "day", "years"),
    [
        (date(2005, 11, 21), TODAY, 21),
        (date(2005, 11, 22), TODAY, 20),
        (date(2004, 2, 29), date(2025, 2, 28), 20),
        (date(2004, 2, 29), date(2025, 3, 1), 21),
        (TODAY, TODAY, 0),
    ],
)
def test_age_counts_completed_years(birth: date, day: date, years: int) -> None:
    assert age_on(birth, day) == years


def test_an_age_is_counted_on_the_second_date() -> None:
    rule = Rule("age_at_least", ("born", "married"), value=21)
    assert judged(rule, {"born": "2004-05-10", "married": "2025-05-10"}) is None
    assert judged(rule, {"born": "2004-05-10", "married": "2025-05-09"}) == {
        "minimum": 21,
        "age": 20,
    }
    assert judged(rule, {"born": "2004-05-10"}) is None


def test_an_age_without_a_second_date_is_counted_today() -> None:
    assert judged(Rule("age_at_least", ("born",), value=60), {"born": "1966-11-21"}) is None
    young = judged(Rule("age_at_least", ("born",), value=60), {"born": "1966-11-22"})
    assert young == {"minimum": 60, "age": 59}
    old = judged(Rule("age_at_most", ("born",), value=120), {"born": "1900-01-01"})
    assert old == {"maximum": 120, "age": 126}
    assert judged(Rule("age_at_most", ("born",), value=120), {"born": "1990-01-01"}) is None


def test_a_birth_after_the_wedding_is_no_age() -> None:
    rule = Rule("age_at_least", ("born", "married"), value=18)
    values = judged(rule, {"born": "2020-01-01", "married": "2010-01-01"})
    assert values == {"minimum": 18, "age": 0}


def test_one_name_of_several_is_enough() -> None:
    rule = Rule("at_least_one_of", ("father", "mother"))
    assert judged(rule, {"mother": "Kamla"}) is None
    assert judged(rule, {}) == {}
    assert judged(rule, {"father": ""}) == {}


def test_a_date_may_not_lie_before_the_other() -> None:
    rule = Rule("date_not_before", ("end", "start"))
    assert judged(rule, {"end": "2026-01-02", "start": "2026-01-03"}) == {}
    assert judged(rule, {"end": "2026-01-03", "start": "2026-01-03"}) is None
    assert judged(rule, {"end": "2026-01-03"}) is None


def test_days_are_counted_since_a_date() -> None:
    rule = Rule("days_since_at_most", ("born",), value=21)
    assert judged(rule, {"born": "2026-10-31"}) is None
    assert judged(rule, {"born": "2026-10-30"}) == {"maximum": 21, "days": 22}
    assert judged(rule, {}) is None


def test_a_group_needs_enough_rows() -> None:
    rule = Rule("rows_at_least", ("witnesses",), value=3)
    two: Answers = {"witnesses": ({"name": "A"}, {"name": "B"})}
    assert judged(rule, two) == {"minimum": 3, "count": 2}
    row: Row = {"name": "A"}
    assert judged(rule, {"witnesses": (row, row, row)}) is None
    assert judged(rule, {}) is None


def test_a_stated_total_is_the_sum_of_its_parts() -> None:
    rule = Rule("sum_equals", ("total", "own", "others.income"))
    rows: tuple[Row, ...] = ({"name": "A", "income": 10}, {"name": "B", "income": 20})
    assert judged(rule, {"total": 130, "own": 100, "others": rows}) is None
    assert judged(rule, {"total": 150000, "own": 120000, "others": rows}) == {
        "stated": "₹1,50,000",
        "total": "₹1,20,030",
    }
    assert judged(rule, {"total": 0, "own": 0}) is None
    assert judged(rule, {"total": 5, "own": 0}) == {"stated": "₹5", "total": "₹0"}
    assert judged(rule, {"total": 5}) is None
    assert judged(rule, {"own": 5}) is None
