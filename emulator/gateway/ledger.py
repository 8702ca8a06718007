"""The gateway's books: orders, attempts to pay them, refunds. In memory; times are the clock's."""

from __future__ import annotations

import secrets
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from enum import StrEnum

from emulator.gateway.config import Merchant


class Clock:
    """The gateway's idea of now, which the control interface may put forward."""

    def __init__(self) -> None:
        self._ahead = timedelta()

    def now(self) -> datetime:
        return datetime.now(UTC) + self._ahead

    def advance(self, by: timedelta) -> None:
        self._ahead += by


class PaymentStatus(StrEnum):
    """What became of an attempt. ``challenged``: the bank still asks for the second factor."""

    CHALLENGED = "challenged"
    PENDING = "pending"
    CAPTURED = "captured"
    FAILED = "failed"


@dataclass(slots=True)
class Payment:
    """One attempt to pay an order."""

    id: str
    amount: int
    currency: str
    method: str
    status: PaymentStatus
    created_at: datetime
    updated_at: datetime
    bank_reference: str = ""
    wrong_codes: int = 0
    refunded: int = 0


@dataclass(slots=True)
class Refund:
    """Money on its way back."""

    id: str
    reference: str
    payment_id: str
    amount: int
    status: str
    created_at: datetime


@dataclass(slots=True)
class Order:
    """What a merchant asked to be paid. ``token`` is the unguessable part of the page's address."""

    id: str
    token: str
    merchant: Merchant
    reference: str
    amount: int
    currency: str
    description: str
    return_url: str
    language: str
    created_at: datetime
    expires_at: datetime
    payments: list[Payment] = field(default_factory=list)

    @property
    def paid(self) -> bool:
        return any(payment.status is PaymentStatus.CAPTURED for payment in self.payments)

    def status(self, now: datetime) -> str:
        if self.paid:
            return "paid"
        if now >= self.expires_at:
            return "expired"
        return "attempted" if self.payments else "created"

    def attempt(self, payment_id: str) -> Payment | None:
        return next((p for p in self.payments if p.id == payment_id), None)


class Ledger:
    """Every order and refund that the gateway knows."""

    def __init__(self, clock: Clock) -> None:
        self.clock = clock
        self.orders: dict[str, Order] = {}
        self.by_token: dict[str, Order] = {}
        self.by_reference: dict[tuple[str, str], Order] = {}
        self.refunds: dict[tuple[str, str], Refund] = {}

    def keep(self, order: Order) -> Order:
        """Enter a new order."""
        self.orders[order.id] = order
        self.by_token[order.token] = order
        self.by_reference[order.merchant.key, order.reference] = order
        return order

    def open_attempt(self, order: Order, *, method: str, amount: int | None = None) -> Payment:
        """A new attempt on the order; ``amount`` only to play a gateway's mistake."""
        now = self.clock.now()
        payment = Payment(
            id=new_id("pay"),
            amount=order.amount if amount is None else amount,
            currency=order.currency,
            method=method,
            status=PaymentStatus.CHALLENGED,
            created_at=now,
            updated_at=now,
        )
        order.payments.append(payment)
        return payment

    def move(self, payment: Payment, status: PaymentStatus) -> None:
        """The attempt's new state; a captured one gets the bank's twelve-digit reference."""
        payment.status = status
        payment.updated_at = self.clock.now()
        if status is PaymentStatus.CAPTURED and not payment.bank_reference:
            payment.bank_reference = f"{secrets.randbelow(9 * 10**11) + 10**11}"

    def payment(self, merchant: Merchant, payment_id: str) -> tuple[Order, Payment] | None:
        """One of the merchant's payments, with its order."""
        for order in self.orders.values():
            found = order.attempt(payment_id)
            if found is not None and order.merchant is merchant:
                return order, found
        return None


def new_id(kind: str) -> str:
    """A name that cannot be guessed, such as ``ord_5f0c…``."""
    return f"{kind}_{secrets.token_hex(10)}"
