"""News of money: believed once, compared first, late is good, and what does not fit is held."""

from __future__ import annotations

from uuid import uuid4

import pytest

from dastak.accounts.scope import in_scope
from dastak.audit.models import AuditEntry
from dastak.audit.queries import verify_chain
from dastak.integrations.gateway.port import OtherNotice, PaymentState
from dastak.outbox.models import Announcement
from dastak.payments.actions.apply_gateway_event import apply_gateway_event, apply_waiting_events
from dastak.payments.actions.expire_orders import expire_orders
from dastak.payments.actions.record_gateway_event import record_gateway_event
from dastak.payments.models import GatewayEvent, Order, Payment, Receipt, Refund
from dastak.payments.policy import LINK_LIFETIME
from dastak.payments.queries import events_set_aside, held_payments
from dastak.values.money import Money
from tests.apps.casework.world import DAY, NOW, REVENUE, World, staff
from tests.apps.payments.world import FEE, MINUTE, News, came, opened, status, tell


def _announced(kind: str) -> int:
    return Announcement.objects.filter(kind=kind).count()


def test_the_whole_sum_settles_and_gets_a_receipt_number(world: World) -> None:
    order = opened(world)
    assert tell(order, came()) == "settles"
    assert status(order) == "settled"
    assert Receipt.objects.get(order=order).number == "REVENUE/2025-26/000001"
    assert _announced("payments.settled") == 1
    assert verify_chain().first_bad is None


def test_the_same_event_any_number_of_times_settles_once(world: World) -> None:
    news, payment = News(opened(world), event_id="evt_same"), came()
    assert [news.told(payment) for _ in range(3)] == ["settles", "", ""]
    assert (Payment.objects.count(), Receipt.objects.count()) == (1, 1)
    assert _announced("payments.settled") == 1


def test_the_same_payment_in_another_event_is_known(world: World) -> None:
    order, payment = opened(world), came(payment_id="pay_same")
    assert [tell(order, payment), tell(order, payment)] == ["settles", "known"]
    assert Payment.objects.count() == 1


@pytest.mark.parametrize(
    ("amount", "currency", "verdict"),
    [
        (FEE - Money(1), "INR", "short"),
        (FEE + Money(1), "INR", "over"),
        (FEE, "USD", "foreign"),
    ],
)
def test_a_sum_that_does_not_fit_is_held_and_settles_nothing(
    world: World, amount: Money, currency: str, verdict: str
) -> None:
    order = opened(world)
    assert tell(order, came(amount=amount, currency=currency)) == verdict
    assert status(order) == "initiated"
    assert not Receipt.objects.exists()
    accounts = staff("arun", "accounts", REVENUE, "DL")
    [held] = held_payments(accounts.scope)
    assert (held.verdict, held.came, held.owed) == (verdict, amount, FEE)
    assert held_payments(world.chitra.scope) == ()
    assert _announced("payments.held") == 1
    assert tell(order, came()) == "settles"


def test_a_second_payment_is_surplus(world: World) -> None:
    order = opened(world)
    assert [tell(order, came()), tell(order, came())] == ["settles", "surplus"]
    assert Receipt.objects.count() == 1


def test_a_payment_after_expiry_still_settles(world: World) -> None:
    order = opened(world)
    expire_orders(now=NOW + LINK_LIFETIME)
    assert tell(order, came(at=NOW + 2 * DAY), now=NOW + 2 * DAY) == "settles"
    assert status(order) == "settled"


def test_a_late_payment_closes_the_newer_page_and_money_there_is_surplus(world: World) -> None:
    old = opened(world)
    expire_orders(now=NOW + LINK_LIFETIME)
    new = opened(world, purpose=old.purpose, now=NOW + LINK_LIFETIME)
    assert tell(old, came()) == "settles"
    assert (status(old), status(new)) == ("settled", "expired")
    assert tell(new, came()) == "surplus"


def test_a_failed_attempt_then_a_right_one(world: World) -> None:
    order = opened(world)
    assert tell(order, came(PaymentState.FAILED)) == "failed"
    assert status(order) == "failed"
    assert tell(order, came(PaymentState.PENDING, at=NOW + MINUTE)) == "pending"
    assert tell(order, came(at=NOW + 2 * MINUTE)) == "settles"
    assert (_announced("payments.failed"), _announced("payments.pending")) == (1, 1)


def test_older_news_that_comes_later_changes_nothing(world: World) -> None:
    order = opened(world)
    tell(order, came(PaymentState.FAILED, at=NOW + MINUTE))
    assert tell(order, came(PaymentState.PENDING, at=NOW)) == "stale"
    assert status(order) == "failed"
    tell(order, came(at=NOW))
    assert tell(order, came(PaymentState.FAILED, at=NOW + 5 * MINUTE)) == "stale"
    assert status(order) == "settled"


def test_pending_news_does_not_open_an_expired_order_again(world: World) -> None:
    order = opened(world)
    expire_orders(now=NOW + LINK_LIFETIME)
    assert tell(order, came(PaymentState.PENDING, at=NOW + 2 * DAY)) == "stale"
    assert status(order) == "expired"


def test_news_of_an_unknown_order_or_page_is_kept_and_put_on_record(world: World) -> None:
    order = opened(world)
    Order.objects.filter(id=order.id).update(gateway_order_id="ord_other")
    assert tell(order, came()) == "unknown"
    stranger = Order(id=uuid4(), gateway_order_id="ord_x")
    assert tell(stranger, came()) == "unknown"
    assert AuditEntry.objects.filter(verb="payment.unknown_order").count() == 2
    assert status(order) == "initiated"


def test_a_notice_that_we_do_not_act_on_is_kept(world: World) -> None:
    kept = record_gateway_event(
        OtherNotice("evt_d", NOW, "dispute.opened"), gateway="sandbox", raw=b"{}", now=NOW
    )
    assert kept is not None
    assert apply_gateway_event(kept, now=NOW) == "ignored"


def test_what_was_kept_but_not_applied_is_applied_later(world: World) -> None:
    order = opened(world)
    News(order).kept(came())
    assert status(order) == "initiated"
    assert apply_waiting_events(now=NOW) == 1
    assert apply_waiting_events(now=NOW) == 0
    assert status(order) == "settled"


def test_an_event_that_cannot_be_applied_stands_in_nobodys_way(world: World) -> None:
    broken, good = opened(world), opened(world)
    kept = News(broken).kept(came())
    assert kept is not None
    GatewayEvent.objects.filter(id=kept).update(notice={"event_id": "evt"})
    News(good).kept(came())
    assert apply_waiting_events(now=NOW) == 1
    assert status(good) == "settled"
    assert [error for _, _, error in events_set_aside()] == ["ValidationError"]


def test_the_database_hides_money_from_other_departments(world: World) -> None:
    tell(opened(world), came())
    with in_scope(world.chitra.scope):
        assert not Order.objects.exists()
        assert not Payment.objects.exists()
        assert not Receipt.objects.exists()
        assert not Refund.objects.exists()
        assert not GatewayEvent.objects.exists()
    with in_scope(world.bala.scope):
        assert Order.objects.count() == Payment.objects.count() == Receipt.objects.count() == 1
        assert not GatewayEvent.objects.exists()
