"""The next receipt number: without a gap, because it is given back when the settlement fails."""

from __future__ import annotations

from datetime import datetime

from django.db.models import F
from django.utils import timezone

from dastak.payments.financial_year import financial_year, receipt_number
from dastak.payments.models import Order, Receipt, ReceiptCounter


def number_receipt(order: Order, *, now: datetime) -> Receipt:
    """Inside the transaction that settles ``order``; its department's counter stays locked."""
    year = financial_year(timezone.localdate(now))
    mine = ReceiptCounter.objects.filter(department_id=order.department_id, year=year)
    if not mine.update(last=F("last") + 1):
        ReceiptCounter.objects.bulk_create(
            [ReceiptCounter(department_id=order.department_id, year=year)], ignore_conflicts=True
        )
        mine.update(last=F("last") + 1)
    serial = mine.values_list("last", flat=True).get()
    return Receipt.objects.create(
        order=order,
        department_id=order.department_id,
        jurisdiction=order.jurisdiction,
        year=year,
        serial=serial,
        number=receipt_number(order.department_id, year, serial),
        issued_at=now,
    )
