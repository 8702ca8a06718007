"""The fee came in: the application is complete, and its clock starts."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime
from uuid import UUID

from django.db import transaction

from dastak.accounts.actors import Actor
from dastak.casework.announce import about
from dastak.casework.clock import start_clock
from dastak.casework.events import PaymentApplied, PaymentUnwanted
from dastak.casework.lifecycle import Verb, allowed, move
from dastak.casework.locking import locked
from dastak.casework.models import Application
from dastak.casework.status import status_of
from dastak.casework.trace import trace
from dastak.outbox.actions import emit


@dataclass(frozen=True, slots=True)
class Applied:
    """``wanted`` is false when the application is paid already or withdrawn: pay it back."""

    wanted: bool
    due_on: date | None


def apply_payment(
    application_id: UUID, *, order: UUID, by: Actor, paid_at: datetime, now: datetime
) -> Applied:
    """Idempotent by ``order``. A payment that settles late is as good as one in time.

    Day 0 is the day of the payment. Runs in the caller's (system) scope.
    """
    with transaction.atomic():
        application = locked(application_id)
        if application.order_id == order:
            return Applied(wanted=True, due_on=application.due_on)
        if Verb.PAY not in allowed(status_of(application)):
            return _unwanted(application, order, by=by, now=now)
        application.status = move(status_of(application), Verb.PAY)
        application.order_id = order
        due = start_clock(application, at=paid_at)
        application.save(update_fields=["status", "order_id", "submitted_at", "due_on"])
        trace(application, "paid", by=by, now=now, details={"order": str(order)})
        emit(
            PaymentApplied(**about(application), order=order, due_on=due),
            key=f"casework.paid:{application.id}",
        )
        return Applied(wanted=True, due_on=due)


def _unwanted(application: Application, order: UUID, *, by: Actor, now: datetime) -> Applied:
    event = PaymentUnwanted(**about(application), order=order)
    emit(event, key=f"casework.unwanted:{order}")
    trace(application, "payment_unwanted", by=by, now=now, details={"order": str(order)})
    return Applied(wanted=False, due_on=application.due_on)
