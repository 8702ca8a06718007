"""Orders: one open page for an application, asked of the gateway once, renewed when it ran out."""

from __future__ import annotations

from datetime import datetime
from uuid import UUID, uuid4

import pytest
from django.utils import timezone

from dastak.accounts.actors import SYSTEM
from dastak.audit.queries import entries_about
from dastak.integrations.gateway.port import Gateway, PaymentState, Refused, Unavailable
from dastak.payments.actions.check_order import check_order
from dastak.payments.actions.expire_orders import expire_orders
from dastak.payments.actions.open_order import open_order
from dastak.payments.actions.request_link import PaymentLink, request_link
from dastak.payments.lifecycle import OrderStatus
from dastak.payments.locking import NoSuchOrder
from dastak.payments.models import Order
from dastak.payments.policy import BANK_PATIENCE, LINK_LIFETIME, LOOK_UP_EVERY
from dastak.payments.queries import orders_to_check, payments_for
from tests.apps.casework.world import NOW, World
from tests.apps.payments.conftest import Sandbox
from tests.apps.payments.world import FEE, MINUTE, came, new_order, opened, status, tell


def _link(
    order: UUID, program: Sandbox, *, now: datetime, gateway: Gateway | None = None
) -> PaymentLink:
    return request_link(
        order,
        gateway=gateway or program.bench.gateway,
        run=program.run,
        return_url="http://127.0.0.1:8000/pay/return/{order}",
        by=SYSTEM,
        now=now,
    )


def test_an_order_is_opened_once_for_an_effect_and_for_an_application(world: World) -> None:
    new = new_order(world)
    first = open_order(new, by=SYSTEM, now=NOW)
    assert open_order(new, by=SYSTEM, now=NOW) == first
    other_effect = new_order(world, purpose=new.purpose)
    assert open_order(other_effect, by=SYSTEM, now=NOW) == first
    order = Order.objects.get()
    assert (order.amount, order.status, order.payer) == (FEE, "created", "आशा देवी")
    assert [entry.verb for entry in entries_about(f"order:{first}")] == ["payment.ordered"]


def test_the_gateway_is_asked_for_a_page_once(world: World, gateway_program: Sandbox) -> None:
    now = timezone.now()
    order = open_order(new_order(world), by=SYSTEM, now=now)
    link = _link(order, gateway_program, now=now)
    assert (link.order, link.amount, link.status) == (order, FEE, OrderStatus.INITIATED)
    assert link.url.startswith(gateway_program.bench.address)
    off = gateway_program.bench.switched_off
    assert _link(order, gateway_program, now=now, gateway=off) == link
    [page] = gateway_program.bench.state.ledger.orders.values()
    assert (page.amount, page.reference) == (10_000, str(order))
    assert page.return_url.endswith(f"/pay/return/{order}")
    assert page.description == "विवाह पंजीकरण MRG-26-000007-5"


def test_a_gateway_that_is_down_leaves_the_order_to_try_again(
    world: World, gateway_program: Sandbox
) -> None:
    now = timezone.now()
    order = open_order(new_order(world), by=SYSTEM, now=now)
    with pytest.raises(Unavailable):
        _link(order, gateway_program, now=now, gateway=gateway_program.bench.switched_off)
    with pytest.raises(Refused):
        _link(order, gateway_program, now=now, gateway=gateway_program.bench.wrong_key)
    assert _link(order, gateway_program, now=now).url


def test_an_expired_order_is_renewed_on_the_same_terms(
    world: World, gateway_program: Sandbox
) -> None:
    start = timezone.now()
    order = open_order(new_order(world), by=SYSTEM, now=start)
    _link(order, gateway_program, now=start)
    later = start + LINK_LIFETIME
    renewed = _link(order, gateway_program, now=later)
    assert renewed.order != order and renewed.url
    assert _link(order, gateway_program, now=later) == renewed
    assert [status(row) for row in Order.objects.order_by("created_at")] == [
        "expired",
        "initiated",
    ]
    third = _link(order, gateway_program, now=later + LINK_LIFETIME)
    assert third.order not in {order, renewed.order}
    assert _link(renewed.order, gateway_program, now=later + LINK_LIFETIME) == third


def test_while_the_bank_works_there_is_no_second_page(
    world: World, gateway_program: Sandbox
) -> None:
    order = opened(world)
    tell(order, came(PaymentState.PENDING))
    link = _link(order.id, gateway_program, now=NOW + LINK_LIFETIME)
    assert (link.order, link.url, link.status) == (order.id, order.pay_url, OrderStatus.PENDING)


def test_a_paid_order_has_no_link(world: World, gateway_program: Sandbox) -> None:
    order = opened(world)
    tell(order, came())
    link = _link(order.id, gateway_program, now=NOW)
    assert (link.url, link.status) == ("", OrderStatus.SETTLED)
    with pytest.raises(NoSuchOrder):
        _link(uuid4(), gateway_program, now=NOW)


def test_what_nobody_pays_expires_but_the_bank_is_given_time(world: World) -> None:
    unpaid, pending = opened(world), opened(world)
    tell(pending, came(PaymentState.PENDING))
    assert expire_orders(now=NOW + LINK_LIFETIME - MINUTE) == 0
    assert expire_orders(now=NOW + LINK_LIFETIME) == 1
    assert expire_orders(now=NOW + LINK_LIFETIME) == 0
    assert (status(unpaid), status(pending)) == ("expired", "pending")
    assert expire_orders(now=NOW + LINK_LIFETIME + BANK_PATIENCE) == 1


def test_a_lost_webhook_is_made_good_by_looking_up(world: World, gateway_program: Sandbox) -> None:
    now = timezone.now()
    order = open_order(new_order(world), by=SYSTEM, now=now)
    _link(order, gateway_program, now=now)
    assert orders_to_check(now=now) == []
    later = now + LOOK_UP_EVERY
    assert orders_to_check(now=later) == [order]
    bench = gateway_program.bench
    gateway_program.run(bench.control("faults", {"drop_webhooks": 1}))
    gateway_program.run(bench.take(order, PaymentState.CAPTURED, FEE))
    for _ in range(2):
        found = check_order(order, gateway=bench.gateway, run=gateway_program.run, now=later)
        assert found is OrderStatus.SETTLED
    assert orders_to_check(now=later) == []
    view = payments_for([Order.objects.get(id=order).purpose])
    assert [one.status for one in view.values()] == [OrderStatus.SETTLED]


def test_a_checked_order_is_left_alone_for_a_while(world: World, gateway_program: Sandbox) -> None:
    order = opened(world)
    later = NOW + LOOK_UP_EVERY
    with pytest.raises(Refused):
        check_order(
            order.id, gateway=gateway_program.bench.gateway, run=gateway_program.run, now=later
        )
    assert orders_to_check(now=later + MINUTE) == []
    assert orders_to_check(now=later + LOOK_UP_EVERY) == [order.id]


def test_the_view_for_a_case_shows_the_order_that_counts(world: World) -> None:
    first = opened(world)
    expire_orders(now=NOW + LINK_LIFETIME)
    second = opened(world, purpose=first.purpose, now=NOW + LINK_LIFETIME)
    assert payments_for([first.purpose])[first.purpose].order == second.id
    assert payments_for([first.purpose])[first.purpose].pay_url
    tell(first, came())
    view = payments_for([first.purpose])[first.purpose]
    assert (view.order, view.pay_url, view.method, view.receipt) == (
        first.id,
        "",
        "upi",
        "REVENUE/2025-26/000001",
    )
    assert payments_for([uuid4()]) == {}
