"""Money moved: apply it to its application, print the receipt, tell the citizen."""

from __future__ import annotations

from datetime import date

from django.utils import timezone

from dastak.accounts.actors import SYSTEM
from dastak.accounts.scope import SYSTEM_WIDE, in_scope
from dastak.casework.actions.apply_payment import apply_payment
from dastak.dialogue.events import PaymentMoved
from dastak.payments.actions.print_receipt import print_receipt
from dastak.payments.events import (
    OrderExpired,
    PaymentFailed,
    PaymentHeld,
    PaymentPending,
    PaymentSettled,
    Refunded,
)
from dastak.payments.policy import Verdict
from dastak.processes.telling import tell_citizen
from dastak.values.money import Money

Moved = PaymentSettled | PaymentFailed | PaymentPending | PaymentHeld | OrderExpired | Refunded
HELD = {Verdict.FOREIGN: "held_foreign", Verdict.SURPLUS: "held_again"}
"""What the citizen is told of money that settles nothing; any other verdict: ``held``."""


def settle(event: PaymentSettled) -> None:
    """The application's clock starts; the receipt goes out by itself. A payment that settles
    late is as good as one in time. Idempotent by order."""
    now = timezone.now()
    printed = print_receipt(event.order)
    with in_scope(SYSTEM_WIDE):
        applied = apply_payment(
            event.purpose, order=event.order, by=SYSTEM, paid_at=event.paid_at, now=now
        )
    _tell(event, "settled", receipt=printed.number, file=printed.file, due_on=applied.due_on)


def tell_pending(event: PaymentPending) -> None:
    """The bank still works on it."""
    _tell(event, "pending", attempt=event.attempt)


def tell_failure(event: PaymentFailed) -> None:
    """The citizen may try again on the same page."""
    _tell(event, "failed", attempt=event.attempt)


def tell_held(event: PaymentHeld) -> None:
    """Another sum than the fee, or money for what is paid: what came, and what happens to it."""
    status = HELD.get(Verdict(event.verdict), "held")
    _tell(event, status, attempt=str(event.payment), came=Money(event.came_paise))


def tell_expiry(event: OrderExpired) -> None:
    """A new page can be had at any time."""
    _tell(event, "expired")


def tell_refund(event: Refunded) -> None:
    """The money is on its way back."""
    _tell(event, "refunded", amount=Money(event.refunded_paise), attempt=str(event.refund))


def _tell(
    event: Moved,
    status: str,
    *,
    receipt: str = "",
    file: str = "",
    due_on: date | None = None,
    attempt: str = "",
    amount: Money | None = None,
    came: Money | None = None,
) -> None:
    moved = PaymentMoved(
        order=event.order,
        reference=event.reference,
        service=event.service,
        status=status,
        amount=amount or Money(event.amount_paise),
        receipt=receipt,
        receipt_file=file,
        due_on=due_on,
        came=came or Money(),
    )
    key = f"payment:{event.order}:{status}:{attempt}".rstrip(":")
    tell_citizen(moved, citizen=event.citizen, number=event.number, key=key)
