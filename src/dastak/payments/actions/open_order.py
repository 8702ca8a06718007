"""Ask for money: one open order for each application."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

import msgspec
from django.db import transaction

from dastak.accounts.actors import Actor
from dastak.definitions.model import FeeLine
from dastak.payments.announce import trace
from dastak.payments.ids import order_id
from dastak.payments.lifecycle import OPEN, OrderStatus
from dastak.payments.models import Order
from dastak.payments.policy import LINK_LIFETIME
from dastak.values.ids import (
    ApplicationId,
    CitizenId,
    DepartmentCode,
    EffectId,
    NumberId,
    PaymentOrderId,
    ServiceId,
)
from dastak.values.language import Language, LanguageText
from dastak.values.money import Money


@dataclass(frozen=True, slots=True)
class NewOrder:
    """What is to be paid. ``title`` is the service's name and ``payer`` the person's, for the
    receipt; ``lines`` are the heads of the fee."""

    effect: EffectId
    purpose: ApplicationId
    reference: str
    service: ServiceId
    title: LanguageText
    lines: Sequence[FeeLine]
    payer: str
    citizen: CitizenId
    number: NumberId | None
    department: DepartmentCode
    jurisdiction: str
    language: Language


def open_order(new: NewOrder, *, by: Actor, now: datetime) -> PaymentOrderId:
    """Idempotent by ``new.effect``; while another order for the application is open, it is that
    one. Runs in the caller's (system) scope."""
    key = order_id(new.effect)
    with transaction.atomic():
        same = Order.objects.filter(purpose=new.purpose)
        known = same.filter(id=key) | same.filter(status__in=sorted(OPEN))
        found = known.order_by("created_at").first()
        if found is not None:
            return PaymentOrderId(found.id)
        order = Order(
            id=key,
            purpose=new.purpose,
            reference=new.reference,
            service=new.service,
            title=msgspec.to_builtins(new.title),
            lines=[_line(line) for line in new.lines],
            payer=new.payer,
            citizen_id=new.citizen,
            number_id=new.number,
            language=new.language,
            department_id=new.department,
            jurisdiction=new.jurisdiction,
            amount_paise=sum((line.amount for line in new.lines), Money()).paise,
            status=OrderStatus.CREATED,
            created_at=now,
            expires_at=now + LINK_LIFETIME,
        )
        order.save(force_insert=True)
        trace(order, "ordered", by=by, details={"amount_paise": order.amount_paise})
    return key


def _line(line: FeeLine) -> dict[str, object]:
    return {
        "head": line.head,
        "label": msgspec.to_builtins(line.label),
        "paise": line.amount.paise,
    }
