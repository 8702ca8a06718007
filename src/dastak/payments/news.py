"""What one piece of news about an attempt to pay changes, wherever it was heard."""

from __future__ import annotations

from datetime import datetime

from dastak.accounts.actors import Actor
from dastak.integrations.gateway.port import GatewayPayment, PaymentState
from dastak.outbox.actions import emit
from dastak.payments.announce import about, trace
from dastak.payments.booking import book
from dastak.payments.events import PaymentFailed, PaymentPending
from dastak.payments.lifecycle import OPEN, OrderVerb, move
from dastak.payments.locking import status_of
from dastak.payments.models import Order

STALE = "stale"


def hear(order: Order, came: GatewayPayment, *, by: Actor, now: datetime) -> str:
    """Inside a transaction, with ``order`` locked. Returns what it changed, in one word.

    Money always counts. Pending and failed are only news: on a closed order, or older than what
    we know, they change nothing.
    """
    if came.state is PaymentState.CAPTURED:
        return book(order, came, by=by, now=now)
    old = order.told_at is not None and came.at <= order.told_at
    if old or status_of(order) not in OPEN:
        return STALE
    verb = OrderVerb.FAIL if came.state is PaymentState.FAILED else OrderVerb.WAIT
    order.status = move(status_of(order), verb)
    order.told_at = came.at
    order.save(update_fields=["status", "told_at"])
    trace(order, came.state, by=by)
    kind = PaymentFailed if came.state is PaymentState.FAILED else PaymentPending
    event = kind(**about(order), attempt=came.id)
    emit(event, key=f"payments.{came.state}:{order.gateway}:{came.id}")
    return came.state
