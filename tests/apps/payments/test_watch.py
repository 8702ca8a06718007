"""The watch over money: what was lost on the way comes right without anybody's hand."""

from __future__ import annotations

from datetime import timedelta

from django.utils import timezone

from dastak.accounts.actors import SYSTEM
from dastak.casework.events import PaymentUnwanted
from dastak.integrations.gateway.port import PaymentState
from dastak.payments.actions.agree_refund import agree_refund
from dastak.payments.actions.open_order import open_order
from dastak.payments.actions.request_link import request_link
from dastak.payments.lifecycle import OrderStatus
from dastak.payments.models import Order, Refund
from dastak.payments.policy import LINK_LIFETIME, LOOK_UP_EVERY
from dastak.processes.money_unwanted import ask_back
from dastak.values.ids import ApplicationId, PaymentOrderId, ServiceId
from dastak.workers.money import watch
from tests.apps.casework.world import REVENUE, ROHINI, World, staff
from tests.apps.payments.conftest import Sandbox
from tests.apps.payments.world import FEE, News, came, new_order, opened, status


def _paid_at_the_gateway(world: World, program: Sandbox) -> PaymentOrderId:
    """An order that was paid, of which we heard nothing."""
    now = timezone.now()
    order = open_order(new_order(world), by=SYSTEM, now=now)
    request_link(
        order,
        gateway=program.bench.gateway,
        run=program.run,
        return_url="http://127.0.0.1/{order}",
        by=SYSTEM,
        now=now,
    )
    program.run(program.bench.control("faults", {"drop_webhooks": 1}))
    program.run(program.bench.take(order, PaymentState.CAPTURED, FEE))
    return order


def _watch(program: Sandbox, *, later: bool = False) -> None:
    now = timezone.now() + (LOOK_UP_EVERY if later else timedelta())
    watch(program.bench.gateway, program.run, now=now)


def test_a_lost_webhook_is_looked_up(world: World, gateway_program: Sandbox) -> None:
    order = _paid_at_the_gateway(world, gateway_program)
    _watch(gateway_program)
    assert Order.objects.get(id=order).status == "initiated"
    _watch(gateway_program, later=True)
    assert Order.objects.get(id=order).status == "settled"


def test_a_message_that_was_only_kept_is_applied(world: World, gateway_program: Sandbox) -> None:
    order = opened(world, now=timezone.now())
    News(order).kept(came())
    _watch(gateway_program)
    assert status(order) == "settled"


def test_unwanted_money_goes_back_once_a_person_agrees(
    world: World, gateway_program: Sandbox
) -> None:
    order = _paid_at_the_gateway(world, gateway_program)
    _watch(gateway_program, later=True)
    event = PaymentUnwanted(
        application=ApplicationId(Order.objects.get(id=order).purpose),
        reference="MRG-26-000007-5",
        service=ServiceId("marriage-registration"),
        version=1,
        citizen=world.asha,
        department=REVENUE,
        jurisdiction=ROHINI,
        order=order,
    )
    for _ in range(2):
        ask_back(event)
    refund = Refund.objects.get()
    _watch(gateway_program)
    assert not gateway_program.bench.state.ledger.refunds
    mina = staff("mina", "accounts", REVENUE, "DL")
    agree_refund(refund.id, by=mina.actor, scope=mina.scope, now=timezone.now())
    for _ in range(2):
        _watch(gateway_program)
    assert Order.objects.get(id=order).status == OrderStatus.REFUNDED
    assert len(gateway_program.bench.state.ledger.refunds) == 1


def test_a_gateway_that_is_down_stops_neither_expiry_nor_the_next_round(
    world: World, gateway_program: Sandbox
) -> None:
    late = opened(world, now=timezone.now() - LINK_LIFETIME)
    off = gateway_program.bench.switched_off
    assert watch(off, gateway_program.run, now=timezone.now()) == 1
    assert status(late) == "expired"
