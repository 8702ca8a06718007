"""A captured payment is written into the books: it settles its order, or it is held."""

from __future__ import annotations

from datetime import datetime

from dastak.accounts.actors import Actor
from dastak.integrations.gateway.port import GatewayPayment
from dastak.outbox.actions import emit
from dastak.payments.announce import about, trace
from dastak.payments.events import PaymentHeld, PaymentSettled
from dastak.payments.lifecycle import OPEN, PAID, OrderVerb, move
from dastak.payments.locking import status_of
from dastak.payments.models import Order, Payment
from dastak.payments.numbering import number_receipt
from dastak.payments.policy import Captured, Owed, Verdict, verdict


def book(order: Order, came: GatewayPayment, *, by: Actor, now: datetime) -> Verdict:
    """Inside a transaction, with ``order`` locked. A payment is booked once, by its own id."""
    judged = verdict(
        Owed(order.amount, status_of(order), purpose_paid=_paid_elsewhere(order)),
        Captured(came.amount, came.currency, known=_is_known(order, came)),
    )
    if judged is Verdict.KNOWN:
        return judged
    payment = Payment.objects.create(
        order=order,
        department_id=order.department_id,
        jurisdiction=order.jurisdiction,
        gateway=order.gateway,
        gateway_payment_id=came.id,
        amount_paise=came.amount.paise,
        currency=came.currency,
        method=came.method,
        bank_reference=came.bank_reference,
        verdict=judged,
        captured_at=came.at,
        booked_at=now,
    )
    if judged is Verdict.SETTLES:
        _settle(order, payment, by=by, now=now)
    else:
        _hold(order, payment, by=by)
    return judged


def _is_known(order: Order, came: GatewayPayment) -> bool:
    return Payment.objects.filter(gateway=order.gateway, gateway_payment_id=came.id).exists()


def _paid_elsewhere(order: Order) -> bool:
    others = Order.objects.filter(purpose=order.purpose).exclude(id=order.id)
    return others.filter(status__in=sorted(PAID)).exists()


def _settle(order: Order, payment: Payment, *, by: Actor, now: datetime) -> None:
    _close_others(order)
    order.status = move(status_of(order), OrderVerb.SETTLE)
    order.settled_at = now
    order.save(update_fields=["status", "settled_at"])
    receipt = number_receipt(order, now=now)
    trace(order, "settled", by=by, details={"payment": payment.id, "receipt": receipt.number})
    emit(
        PaymentSettled(**about(order), receipt=receipt.number, paid_at=payment.captured_at),
        key=f"payments.settled:{order.id}",
    )


def _close_others(order: Order) -> None:
    """Another page that is open for the same application must not be paid as well."""
    others = Order.objects.filter(purpose=order.purpose).exclude(id=order.id)
    for other in others.filter(status__in=sorted(OPEN)):
        other.status = move(status_of(other), OrderVerb.EXPIRE)
        other.save(update_fields=["status"])


def _hold(order: Order, payment: Payment, *, by: Actor) -> None:
    details: dict[str, str | int] = {
        "payment": payment.id,
        "verdict": payment.verdict,
        "owed_paise": order.amount_paise,
        "came_paise": payment.amount_paise,
    }
    trace(order, "held", by=by, details=details)
    event = PaymentHeld(
        **about(order),
        payment=payment.id,
        verdict=payment.verdict,
        came_paise=payment.amount_paise,
    )
    emit(event, key=f"payments.held:{payment.id}")
