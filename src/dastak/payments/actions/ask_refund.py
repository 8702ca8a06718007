"""Ask that a payment goes back: the first of two people, or the house itself."""

from __future__ import annotations

from datetime import datetime
from uuid import UUID

from dastak.accounts.actors import Actor
from dastak.accounts.scope import Scope, in_scope
from dastak.outbox.actions import emit
from dastak.payments.announce import about, trace
from dastak.payments.events import RefundAsked
from dastak.payments.ids import refund_id
from dastak.payments.locking import NoSuchOrder, locked
from dastak.payments.models import Payment, Refund
from dastak.payments.refund_rights import check_may_refund


def ask_refund(payment_id: int, *, reason: str, by: Actor, scope: Scope, now: datetime) -> UUID:
    """Idempotent by payment: a payment goes back once, whole. Returns the refund's id."""
    key = refund_id(payment_id)
    with in_scope(scope):
        payment = Payment.objects.filter(id=payment_id).first()
        if payment is None:
            raise NoSuchOrder(f"payment {payment_id}")
        order = locked(payment.order_id)
        check_may_refund(order, by=by, scope=scope)
        if Refund.objects.filter(id=key).exists():
            return key
        Refund.objects.create(
            id=key,
            payment=payment,
            department_id=order.department_id,
            jurisdiction=order.jurisdiction,
            amount_paise=payment.amount_paise,
            reason=reason[:200],
            asked_by=str(by),
            asked_at=now,
        )
        trace(order, "refund_asked", by=by, details={"payment": payment_id})
        emit(RefundAsked(**about(order), refund=key), key=f"payments.refund_asked:{key}")
    return key
