"""The end of a refund, heard from the gateway by answer or by webhook."""

from __future__ import annotations

from datetime import datetime
from uuid import UUID

from dastak.accounts.actors import Actor
from dastak.integrations.gateway.port import GatewayRefund, RefundState
from dastak.outbox.actions import emit
from dastak.payments.announce import about, trace
from dastak.payments.events import Refunded
from dastak.payments.lifecycle import OrderStatus, OrderVerb, move
from dastak.payments.locking import locked, status_of
from dastak.payments.models import Refund


def refund_done(told: GatewayRefund, *, by: Actor, now: datetime) -> str:
    """Inside a transaction. Returns ``refunded``, ``pending`` or ``known``; empty when it is not
    one of ours. Only a refund that two people wanted is ours."""
    refund = _ours(told)
    if refund is None:
        return ""
    order = locked(refund.payment.order_id)
    refund.refresh_from_db()
    if refund.done_at is not None:
        return "known"
    refund.gateway_refund_id = told.id
    if told.state is not RefundState.DONE:
        refund.save(update_fields=["gateway_refund_id"])
        return "pending"
    refund.done_at = now
    refund.save(update_fields=["gateway_refund_id", "done_at"])
    if status_of(order) is OrderStatus.REFUND_PENDING:
        order.status = move(status_of(order), OrderVerb.FINISH_REFUND)
        order.save(update_fields=["status"])
    trace(order, "refunded", by=by, details={"refund": str(refund.id)})
    event = Refunded(**about(order), refund=refund.id, refunded_paise=refund.amount_paise)
    emit(event, key=f"payments.refunded:{refund.id}")
    return "refunded"


def _ours(told: GatewayRefund) -> Refund | None:
    try:
        key = UUID(told.reference)
    except ValueError:
        return None
    found = Refund.objects.select_related("payment").filter(id=key).exclude(agreed_by="").first()
    if found is None or found.payment.gateway_payment_id != told.payment_id:
        return None
    return found if found.amount == told.amount else None
