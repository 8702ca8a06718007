"""Money's own state machine, and what a payment is believed to be."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dastak.payments.financial_year import financial_year, receipt_number
from dastak.payments.lifecycle import (
    MOVES,
    OPEN,
    PAID,
    NotAllowed,
    OrderStatus,
    OrderVerb,
    move,
)
from dastak.payments.policy import Captured, Owed, Verdict, verdict
from dastak.values.money import Money

FEE = Money.rupees(100)
amounts = st.integers(1, 10**9).map(Money)
captures = st.builds(
    Captured, amount=amounts, currency=st.sampled_from(["INR", "USD"]), known=st.booleans()
)


@given(st.sampled_from(OrderStatus), st.sampled_from(OrderVerb))
def test_a_move_is_in_the_table_or_is_refused(status: OrderStatus, verb: OrderVerb) -> None:
    if (status, verb) in MOVES:
        assert move(status, verb) is MOVES[status, verb]
        return
    with pytest.raises(NotAllowed):
        move(status, verb)


@given(st.lists(st.sampled_from(OrderVerb), max_size=15))
def test_money_that_came_in_never_becomes_unpaid(verbs: list[OrderVerb]) -> None:
    status = OrderStatus.CREATED
    for verb in verbs:
        try:
            after = move(status, verb)
        except NotAllowed:
            continue
        assert status not in PAID or after in PAID
        status = after


def test_a_late_payment_settles_an_expired_order() -> None:
    assert move(OrderStatus.EXPIRED, OrderVerb.SETTLE) is OrderStatus.SETTLED


def test_a_failed_attempt_can_be_tried_again() -> None:
    assert move(OrderStatus.FAILED, OrderVerb.SETTLE) is OrderStatus.SETTLED
    assert move(OrderStatus.FAILED, OrderVerb.WAIT) is OrderStatus.PENDING


@given(st.sampled_from(OrderStatus), amounts, captures)
def test_only_the_whole_sum_in_rupees_on_an_unpaid_order_settles(
    status: OrderStatus, owed: Money, captured: Captured
) -> None:
    settles = verdict(Owed(owed, status), captured) is Verdict.SETTLES
    assert settles == (
        captured.amount == owed
        and captured.currency == "INR"
        and not captured.known
        and (status in OPEN or status is OrderStatus.EXPIRED)
    )


@pytest.mark.parametrize(
    ("captured", "expected"),
    [
        (Captured(Money(9_999), "INR", known=False), Verdict.SHORT),
        (Captured(Money(10_001), "INR", known=False), Verdict.OVER),
        (Captured(FEE, "USD", known=False), Verdict.FOREIGN),
        (Captured(FEE, "INR", known=True), Verdict.KNOWN),
    ],
)
def test_what_does_not_fit_is_held_and_a_repeat_is_known(
    captured: Captured, expected: Verdict
) -> None:
    assert verdict(Owed(FEE, OrderStatus.INITIATED), captured) is expected


def test_a_second_payment_on_a_settled_order_is_surplus() -> None:
    captured = Captured(FEE, "INR", known=False)
    assert verdict(Owed(FEE, OrderStatus.SETTLED), captured) is Verdict.SURPLUS


@pytest.mark.parametrize(
    ("day", "year"),
    [
        (date(2026, 3, 31), "2025-26"),
        (date(2026, 4, 1), "2026-27"),
        (date(2099, 12, 31), "2099-00"),
    ],
)
def test_the_financial_year_turns_on_the_first_of_april(day: date, year: str) -> None:
    assert financial_year(day) == year


def test_a_receipt_number_is_readable() -> None:
    assert receipt_number("revenue", "2026-27", 42) == "REVENUE/2026-27/000042"
