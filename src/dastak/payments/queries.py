"""What we ask about money: read-only."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from django.db.models import Q

from dastak.accounts.scope import SYSTEM_WIDE, Scope, in_scope
from dastak.payments.lifecycle import OPEN, OrderStatus
from dastak.payments.locking import status_of
from dastak.payments.models import GatewayEvent, Order, Payment, Refund
from dastak.payments.policy import HELD, LOOK_UP_EVERY, Verdict
from dastak.values.ids import PaymentOrderId
from dastak.values.money import Money


@dataclass(frozen=True, slots=True)
class PaymentView:
    """One order as a case screen or a status answer shows it. ``pay_url`` only while it is open;
    ``receipt_file`` only once printed."""

    order: PaymentOrderId
    purpose: UUID
    status: OrderStatus
    amount: Money
    pay_url: str
    expires_at: datetime
    settled_at: datetime | None
    receipt: str
    receipt_file: str
    method: str
    bank_reference: str


@dataclass(frozen=True, slots=True)
class HeldPayment:
    """Money that settled nothing, for the accounts officer."""

    payment: int
    order: PaymentOrderId
    reference: str
    verdict: str
    owed: Money
    came: Money
    booked_at: datetime


def payments_for(purposes: Collection[UUID]) -> dict[UUID, PaymentView]:
    """The order that counts for each application: the paid one, else the newest. Two queries, in
    the caller's scope."""
    rows = Order.objects.filter(purpose__in=purposes).select_related("receipt")
    rows = rows.prefetch_related("payments")
    views: dict[UUID, PaymentView] = {}
    for order in rows.order_by("settled_at", "created_at"):
        known = views.get(order.purpose)
        if known is None or known.settled_at is None:
            views[order.purpose] = _view(order)
    return views


def order_status(order_id: UUID) -> OrderStatus | None:
    """For the page after paying, which shows this word and nothing else; None when unknown."""
    with in_scope(SYSTEM_WIDE):
        order = Order.objects.only("status").filter(id=order_id).first()
        return None if order is None else status_of(order)


def orders_to_check(*, now: datetime, limit: int = 50) -> Sequence[UUID]:
    """Orders with a page of which nothing was heard for a while: look them up."""
    with in_scope(SYSTEM_WIDE):
        waiting = Order.objects.filter(
            Q(checked_at=None) | Q(checked_at__lte=now - LOOK_UP_EVERY),
            status__in=sorted(OPEN),
            created_at__lte=now - LOOK_UP_EVERY,
        ).exclude(gateway_order_id="")
        return list(waiting.order_by("expires_at").values_list("id", flat=True)[:limit])


def settling_payment(order_id: UUID) -> int | None:
    """The payment that settled an order."""
    with in_scope(SYSTEM_WIDE):
        rows = Payment.objects.filter(order_id=order_id, verdict=Verdict.SETTLES)
        return rows.values_list("id", flat=True).first()


def refunds_to_send(*, limit: int = 50) -> Sequence[UUID]:
    """Refunds that two people want and the gateway has not carried out yet."""
    with in_scope(SYSTEM_WIDE):
        agreed = Refund.objects.filter(done_at=None).exclude(agreed_by="")
        return list(agreed.order_by("agreed_at").values_list("id", flat=True)[:limit])


def held_payments(scope: Scope, *, limit: int = 200) -> tuple[HeldPayment, ...]:
    """Newest first, without those whose refund has been asked for."""
    with in_scope(scope):
        rows = Payment.objects.filter(verdict__in=sorted(HELD), refunds=None)
        newest = rows.select_related("order").order_by("-booked_at", "-id")[:limit]
        return tuple(
            HeldPayment(
                payment=row.id,
                order=PaymentOrderId(row.order_id),
                reference=row.order.reference,
                verdict=row.verdict,
                owed=row.order.amount,
                came=row.amount,
                booked_at=row.booked_at,
            )
            for row in newest
        )


def events_set_aside(*, limit: int = 100) -> tuple[tuple[str, str, str], ...]:
    """Gateway messages that could not be applied: gateway, event id, error."""
    with in_scope(SYSTEM_WIDE):
        rows = GatewayEvent.objects.filter(applied_at=None).exclude(error="").order_by("id")
        return tuple((row.gateway, row.event_id, row.error) for row in rows[:limit])


def _view(order: Order) -> PaymentView:
    receipt = getattr(order, "receipt", None)
    settling = next((p for p in order.payments.all() if p.verdict not in HELD), None)
    status = status_of(order)
    return PaymentView(
        order=PaymentOrderId(order.id),
        purpose=order.purpose,
        status=status,
        amount=order.amount,
        pay_url=order.pay_url if status in OPEN else "",
        expires_at=order.expires_at,
        settled_at=order.settled_at,
        receipt=receipt.number if receipt is not None else "",
        receipt_file=receipt.file if receipt is not None else "",
        method=settling.method if settling is not None else "",
        bank_reference=settling.bank_reference if settling is not None else "",
    )
