"""What every change of money leaves behind: the shared part of its event, and an audit entry."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TypedDict

from dastak.accounts.actors import Actor
from dastak.audit.actions import record
from dastak.payments.models import Order
from dastak.values.ids import (
    ApplicationId,
    CitizenId,
    DepartmentCode,
    NumberId,
    PaymentOrderId,
    ServiceId,
)


class About(TypedDict):
    """Which order, and where its citizen is to be told."""

    order: PaymentOrderId
    purpose: ApplicationId
    reference: str
    service: ServiceId
    citizen: CitizenId
    department: DepartmentCode
    jurisdiction: str
    amount_paise: int
    number: NumberId | None


def about(order: Order) -> About:
    """For ``PaymentFailed(**about(order))``."""
    number = order.number_id
    return About(
        order=PaymentOrderId(order.id),
        purpose=ApplicationId(order.purpose),
        reference=order.reference,
        service=ServiceId(order.service),
        citizen=CitizenId(order.citizen_id),
        department=DepartmentCode(order.department_id),
        jurisdiction=order.jurisdiction,
        amount_paise=order.amount_paise,
        number=None if number is None else NumberId(number),
    )


def trace(
    order: Order, verb: str, *, by: Actor, details: Mapping[str, str | int] | None = None
) -> None:
    """An audit entry; ``verb`` is past tense (``settled``), details hold no personal data."""
    record(
        f"payment.{verb}",
        by=by,
        subject=f"order:{order.id}",
        department=order.department_id,
        details={
            "reference": order.reference,
            **{name: str(value) for name, value in (details or {}).items()},
        },
    )
