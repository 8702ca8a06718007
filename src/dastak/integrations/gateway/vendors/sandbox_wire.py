"""The sandbox gateway's JSON and its signature, read into the port's values."""

import hashlib
import hmac
from collections.abc import Mapping
from datetime import UTC, datetime, timedelta
from typing import TypeVar
from uuid import UUID

import msgspec

from dastak.integrations.gateway.port import (
    BadSignature,
    GatewayNotice,
    GatewayPayment,
    GatewayRefund,
    NotUnderstood,
    OrderState,
    OtherNotice,
    PaymentNotice,
    PaymentState,
    RefundNotice,
    RefundState,
    Unavailable,
)
from dastak.values.ids import PaymentOrderId
from dastak.values.money import Money

FRESH = timedelta(minutes=5)
"""A signed message older (or newer) than this is a replay."""


class Payment(msgspec.Struct, frozen=True):
    """One attempt, as the sandbox writes it."""

    id: str
    status: PaymentState
    amount: int
    currency: str
    method: str
    created_at: datetime
    updated_at: datetime
    bank_reference: str = ""


class Order(msgspec.Struct, frozen=True):
    """An order, as the sandbox writes it."""

    id: str
    reference: str
    pay_url: str
    payments: tuple[Payment, ...] = ()


class Refund(msgspec.Struct, frozen=True):
    """A refund, as the sandbox writes it."""

    id: str
    reference: str
    payment_id: str
    amount: int
    status: RefundState


class Trouble(msgspec.Struct, frozen=True):
    """Why the sandbox said no."""

    code: str


class Problem(msgspec.Struct, frozen=True):
    """The body of a refusal."""

    error: Trouble


class Notice(msgspec.Struct, frozen=True):
    """The body of a webhook."""

    id: str
    event: str
    created_at: datetime
    order: Order | None = None
    payment: Payment | None = None
    refund: Refund | None = None


T = TypeVar("T")


def read_answer(content: bytes, shape: type[T]) -> T:
    """The answer to a call; one that we cannot read is no answer."""
    try:
        return msgspec.json.decode(content, type=shape)
    except msgspec.MsgspecError as error:
        raise Unavailable("an answer in an unknown shape") from error


def verified_notice(
    body: bytes, headers: Mapping[str, str], *, secret: str, now: datetime
) -> GatewayNotice:
    """The message, once the signature over its raw bytes and its age have been checked."""
    stamp = headers.get("x-sandbox-timestamp", "")
    expected = hmac.new(secret.encode(), f"{stamp}.".encode() + body, hashlib.sha256).hexdigest()
    given = headers.get("x-sandbox-signature", "")
    if not hmac.compare_digest(expected.encode(), given.encode()):
        raise BadSignature("the signature does not fit the message")
    if not stamp.isdecimal() or abs(now - datetime.fromtimestamp(int(stamp), UTC)) > FRESH:
        raise BadSignature("the message is too old")
    try:
        return _notice(msgspec.json.decode(body, type=Notice))
    except (msgspec.MsgspecError, ValueError) as error:
        raise NotUnderstood(type(error).__name__) from error


def order_state(order: Order) -> OrderState:
    """The order in the port's words."""
    return OrderState(
        order=_order_id(order),
        gateway_order_id=order.id,
        payments=tuple(_payment(payment) for payment in order.payments),
    )


def refund_state(refund: Refund) -> GatewayRefund:
    """The refund in the port's words."""
    return GatewayRefund(
        id=refund.id,
        reference=refund.reference,
        payment_id=refund.payment_id,
        amount=Money(refund.amount),
        state=refund.status,
    )


def _notice(notice: Notice) -> GatewayNotice:
    if notice.order is not None and notice.payment is not None:
        return PaymentNotice(
            event_id=notice.id,
            at=notice.created_at,
            order=_order_id(notice.order),
            gateway_order_id=notice.order.id,
            payment=_payment(notice.payment),
        )
    if notice.order is not None and notice.refund is not None:
        return RefundNotice(
            event_id=notice.id,
            at=notice.created_at,
            order=_order_id(notice.order),
            refund=refund_state(notice.refund),
        )
    return OtherNotice(event_id=notice.id, at=notice.created_at, kind=notice.event)


def _order_id(order: Order) -> PaymentOrderId:
    return PaymentOrderId(UUID(order.reference))


def _payment(payment: Payment) -> GatewayPayment:
    return GatewayPayment(
        id=payment.id,
        state=payment.status,
        amount=Money(payment.amount),
        currency=payment.currency,
        method=payment.method,
        bank_reference=payment.bank_reference,
        at=payment.updated_at,
    )
