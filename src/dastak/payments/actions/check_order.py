"""Ask the gateway what became of an order (remote: call it outside any transaction)."""

from __future__ import annotations

from collections.abc import Coroutine
from datetime import datetime
from typing import Protocol
from uuid import UUID

from dastak.accounts.actors import SYSTEM
from dastak.accounts.scope import SYSTEM_WIDE, in_scope
from dastak.integrations.gateway.port import Gateway, OrderState
from dastak.payments.lifecycle import OrderStatus
from dastak.payments.locking import locked, status_of
from dastak.payments.models import Order
from dastak.payments.news import hear
from dastak.values.ids import PaymentOrderId


class Await(Protocol):
    """Runs the gateway's coroutine and waits for its answer."""

    def __call__(self, coroutine: Coroutine[object, object, OrderState], /) -> OrderState: ...


def check_order(order_id: UUID, *, gateway: Gateway, run: Await, now: datetime) -> OrderStatus:
    """For an order whose webhook may be lost. What the look-up says is applied as a webhook is,
    so that both may come. Raises the port's ``Refused``, ``Unavailable`` and ``TooFast``."""
    with in_scope(SYSTEM_WIDE):
        order = locked(order_id)
        order.checked_at = now
        order.save(update_fields=["checked_at"])
    if order.gateway != gateway.name or not order.gateway_order_id:
        return status_of(order)
    state = run(gateway.look_up(PaymentOrderId(order.id), order.gateway_order_id))
    return _apply(state, order, now=now)


def _apply(state: OrderState, seen: Order, *, now: datetime) -> OrderStatus:
    with in_scope(SYSTEM_WIDE):
        order = locked(seen.id)
        for payment in state.payments:
            hear(order, payment, by=SYSTEM, now=now)
        return status_of(order)
