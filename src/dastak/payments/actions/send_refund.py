"""Have the gateway pay back what two people agreed to (remote: outside any transaction)."""

from __future__ import annotations

from collections.abc import Coroutine
from datetime import datetime
from typing import Protocol
from uuid import UUID

from dastak.accounts.actors import SYSTEM
from dastak.accounts.scope import SYSTEM_WIDE, in_scope
from dastak.integrations.gateway.port import Gateway, GatewayRefund
from dastak.payments.locking import NoSuchOrder
from dastak.payments.models import Refund
from dastak.payments.refunding import refund_done


class Await(Protocol):
    """Runs the gateway's coroutine and waits for its answer."""

    def __call__(self, coroutine: Coroutine[object, object, GatewayRefund], /) -> GatewayRefund: ...


def send_refund(refund_id: UUID, *, gateway: Gateway, run: Await, now: datetime) -> str:
    """Idempotent by refund, here and at the gateway. Returns ``refunded``, ``pending`` or
    ``known``. Raises the port's ``Refused``, ``Unavailable`` and ``TooFast``."""
    with in_scope(SYSTEM_WIDE):
        agreed = Refund.objects.select_related("payment").exclude(agreed_by="")
        refund = agreed.filter(id=refund_id).first()
        if refund is None:
            raise NoSuchOrder(f"refund {refund_id} is not agreed to")
        if refund.done_at is not None:
            return "known"
    payment = refund.payment
    told = run(gateway.refund(payment.gateway_payment_id, refund.amount, reference=str(refund_id)))
    with in_scope(SYSTEM_WIDE):
        return refund_done(told, by=SYSTEM, now=now)
