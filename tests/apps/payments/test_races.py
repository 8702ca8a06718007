"""Two pieces of news at once, on two connections: one settlement, one number each."""

from __future__ import annotations

import pytest

from dastak.accounts.scope import SYSTEM_WIDE, in_scope
from dastak.audit.queries import verify_chain
from dastak.payments.actions.apply_gateway_event import apply_gateway_event
from dastak.payments.models import Payment, Receipt
from tests.apps.casework.test_races import at_once
from tests.apps.casework.world import NOW, build
from tests.apps.payments.world import News, came, opened, status

pytestmark = pytest.mark.django_db(transaction=True)


def test_the_same_event_applied_at_once_settles_once() -> None:
    with in_scope(SYSTEM_WIDE):
        order = opened(build())
    kept = News(order).kept(came())
    assert kept is not None
    results = at_once(*[lambda: apply_gateway_event(kept, now=NOW)] * 2)
    assert sorted(map(str, results)) == ["", "settles"]
    with in_scope(SYSTEM_WIDE):
        assert (Payment.objects.count(), Receipt.objects.count()) == (1, 1)


def test_two_payments_on_one_order_at_once_settle_it_once() -> None:
    with in_scope(SYSTEM_WIDE):
        order = opened(build())
    kept = [News(order).kept(came()) for _ in range(2)]
    results = at_once(*[lambda one=one: apply_gateway_event(one, now=NOW) for one in kept])
    assert sorted(map(str, results)) == ["settles", "surplus"]
    assert status(order) == "settled"


def test_many_settlements_at_once_number_their_receipts_without_a_gap() -> None:
    with in_scope(SYSTEM_WIDE):
        world = build()
        orders = [opened(world) for _ in range(4)]
    kept = [News(order).kept(came()) for order in orders]
    results = at_once(*[lambda one=one: apply_gateway_event(one, now=NOW) for one in kept])
    assert results == ["settles"] * 4
    with in_scope(SYSTEM_WIDE):
        assert sorted(Receipt.objects.values_list("serial", flat=True)) == [1, 2, 3, 4]
    assert verify_chain().first_bad is None
