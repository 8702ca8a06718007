"""Money came that its application does not want: the house asks that it goes back."""

from __future__ import annotations

from django.utils import timezone

from dastak.accounts.actors import SYSTEM
from dastak.accounts.scope import SYSTEM_WIDE
from dastak.casework.events import PaymentUnwanted
from dastak.payments.actions.ask_refund import ask_refund
from dastak.payments.queries import settling_payment

REASON = "paid for an application that was withdrawn or already paid"


def ask_back(event: PaymentUnwanted) -> None:
    """An accounts officer still has to agree. Idempotent by payment."""
    payment = settling_payment(event.order)
    if payment is not None:
        ask_refund(payment, reason=REASON, by=SYSTEM, scope=SYSTEM_WIDE, now=timezone.now())
