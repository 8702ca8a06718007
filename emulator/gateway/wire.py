"""How orders, payments and refunds are written in the gateway's JSON."""

from collections.abc import Mapping, Sequence
from datetime import datetime

from emulator.gateway.ledger import Order, Payment, PaymentStatus, Refund

Json = Mapping[str, "str | int | bool | Sequence[Json] | Json | None"]


def order_json(order: Order, *, now: datetime, address: str) -> Json:
    """An order with its attempts; one still at the bank's second factor is not told of."""
    told = [p for p in order.payments if p.status is not PaymentStatus.CHALLENGED]
    return {
        "id": order.id,
        "reference": order.reference,
        "amount": order.amount,
        "currency": order.currency,
        "description": order.description,
        "status": order.status(now),
        "pay_url": f"{address}/pay/{order.token}",
        "created_at": order.created_at.isoformat(),
        "expires_at": order.expires_at.isoformat(),
        "payments": [payment_json(payment) for payment in told],
    }


def payment_json(payment: Payment) -> Json:
    """One attempt."""
    return {
        "id": payment.id,
        "status": payment.status.value,
        "amount": payment.amount,
        "currency": payment.currency,
        "method": payment.method,
        "bank_reference": payment.bank_reference,
        "created_at": payment.created_at.isoformat(),
        "updated_at": payment.updated_at.isoformat(),
    }


def refund_json(refund: Refund) -> Json:
    """One refund."""
    return {
        "id": refund.id,
        "reference": refund.reference,
        "payment_id": refund.payment_id,
        "amount": refund.amount,
        "status": refund.status,
        "created_at": refund.created_at.isoformat(),
    }
