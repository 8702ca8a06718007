"""Money goes back only when two people want it, once, and the books say so."""

from __future__ import annotations

from uuid import UUID, uuid4

import pytest
from django.utils import timezone

from dastak.accounts.actors import SYSTEM
from dastak.accounts.scope import SYSTEM_WIDE
from dastak.audit.queries import entries_about
from dastak.integrations.gateway.port import PaymentState
from dastak.outbox.models import Announcement
from dastak.payments.actions.agree_refund import agree_refund
from dastak.payments.actions.ask_refund import ask_refund
from dastak.payments.actions.check_order import check_order
from dastak.payments.actions.open_order import open_order
from dastak.payments.actions.request_link import request_link
from dastak.payments.actions.send_refund import send_refund
from dastak.payments.locking import NoSuchOrder
from dastak.payments.models import Order, Payment, Refund
from dastak.payments.policy import Forbidden
from dastak.payments.queries import held_payments
from tests.apps.casework.world import HEALTH, NOW, REVENUE, World, staff
from tests.apps.payments.conftest import Sandbox
from tests.apps.payments.world import FEE, came, new_order, opened, status, tell


def _paid(world: World) -> tuple[Order, int]:
    order = opened(world)
    tell(order, came())
    return order, Payment.objects.get(order=order).id


def test_one_asks_and_another_agrees(world: World) -> None:
    order, payment = _paid(world)
    arun = staff("arun", "accounts", REVENUE, "DL")
    mina = staff("mina", "accounts", REVENUE, "DL")
    refund = ask_refund(payment, reason="withdrawn", by=arun.actor, scope=arun.scope, now=NOW)
    again = ask_refund(payment, reason="again", by=mina.actor, scope=mina.scope, now=NOW)
    assert again == refund
    with pytest.raises(Forbidden, match="second person"):
        agree_refund(refund, by=arun.actor, scope=arun.scope, now=NOW)
    assert status(order) == "settled"
    for _ in range(2):
        agree_refund(refund, by=mina.actor, scope=mina.scope, now=NOW)
    assert status(order) == "refund_pending"
    assert Announcement.objects.filter(kind="payments.refund_agreed").count() == 1


def test_the_house_may_ask_but_never_agree(world: World) -> None:
    _, payment = _paid(world)
    refund = ask_refund(payment, reason="unwanted", by=SYSTEM, scope=SYSTEM_WIDE, now=NOW)
    with pytest.raises(Forbidden):
        agree_refund(refund, by=SYSTEM, scope=SYSTEM_WIDE, now=NOW)
    mina = staff("mina", "accounts", REVENUE, "DL")
    agree_refund(refund, by=mina.actor, scope=mina.scope, now=NOW)
    assert Refund.objects.get().agreed_by == str(mina.actor)


def test_officers_and_strangers_refund_nothing(world: World) -> None:
    _, payment = _paid(world)
    chitra = staff("chandra", "accounts", HEALTH, "DL")
    for who, refusal in ((world.bala, Forbidden), (chitra, NoSuchOrder)):
        with pytest.raises(refusal):
            ask_refund(payment, reason="x", by=who.actor, scope=who.scope, now=NOW)
    assert not Refund.objects.exists()


def test_a_surplus_payment_goes_back_and_the_order_stays_settled(world: World) -> None:
    order, _ = _paid(world)
    tell(order, came())
    arun = staff("arun", "accounts", REVENUE, "DL")
    [held] = held_payments(arun.scope)
    ask_refund(held.payment, reason="twice", by=SYSTEM, scope=SYSTEM_WIDE, now=NOW)
    refund = Refund.objects.get().id
    agree_refund(refund, by=arun.actor, scope=arun.scope, now=NOW)
    assert status(order) == "settled"
    assert held_payments(arun.scope) == ()


def _agreed_refund(world: World, program: Sandbox) -> tuple[UUID, UUID]:
    now = timezone.now()
    order = open_order(new_order(world), by=SYSTEM, now=now)
    gateway = program.bench.gateway
    request_link(
        order, gateway=gateway, run=program.run, return_url="http://x/{order}", by=SYSTEM, now=now
    )
    program.run(program.bench.take(order, PaymentState.CAPTURED, FEE))
    check_order(order, gateway=gateway, run=program.run, now=now)
    payment = Payment.objects.get(order_id=order)
    refund = ask_refund(payment.id, reason="x", by=SYSTEM, scope=SYSTEM_WIDE, now=now)
    mina = staff("mina", "accounts", REVENUE, "DL")
    agree_refund(refund, by=mina.actor, scope=mina.scope, now=now)
    return order, refund


def test_the_gateway_pays_back_once(world: World, gateway_program: Sandbox) -> None:
    order, refund = _agreed_refund(world, gateway_program)
    gateway = gateway_program.bench.gateway
    now = timezone.now()
    assert send_refund(refund, gateway=gateway, run=gateway_program.run, now=now) == "refunded"
    assert send_refund(refund, gateway=gateway, run=gateway_program.run, now=now) == "known"
    assert Order.objects.get(id=order).status == "refunded"
    assert len(gateway_program.bench.state.ledger.refunds) == 1
    verbs = [entry.verb for entry in entries_about(f"order:{order}")]
    assert verbs[-3:] == ["payment.refund_asked", "payment.refund_agreed", "payment.refunded"]
    assert Announcement.objects.filter(kind="payments.refunded").count() == 1


def test_what_nobody_agreed_to_is_not_sent(world: World, gateway_program: Sandbox) -> None:
    _, payment = _paid(world)
    refund = ask_refund(payment, reason="x", by=SYSTEM, scope=SYSTEM_WIDE, now=NOW)
    for wanted in (refund, uuid4()):
        with pytest.raises(NoSuchOrder):
            send_refund(
                wanted, gateway=gateway_program.bench.gateway, run=gateway_program.run, now=NOW
            )
    assert not gateway_program.bench.state.ledger.refunds
