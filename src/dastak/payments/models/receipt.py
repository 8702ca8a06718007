"""Receipts: numbered without a gap for each department and financial year."""

from __future__ import annotations

from django.db import models

from dastak.payments.models.order import Order
from dastak.vault.tenancy import TenantModel


class Receipt(TenantModel):
    """The proof of one settled order. ``file`` is the storage key of its PDF, once printed."""

    order = models.OneToOneField(Order, models.PROTECT, related_name="receipt")
    year = models.CharField(max_length=7)
    serial = models.PositiveIntegerField()
    number = models.CharField(max_length=90, unique=True)
    issued_at = models.DateTimeField()
    file = models.CharField(max_length=200, blank=True)

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["department", "year", "serial"], name="receipt_numbered_once"
            )
        ]


class ReceiptCounter(models.Model):
    """The last receipt number given; locked until the settlement that took it commits."""

    department = models.ForeignKey("accounts.Department", models.PROTECT, related_name="+")
    year = models.CharField(max_length=7)
    last = models.PositiveIntegerField(default=0)

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["department", "year"], name="receipt_one_counter")
        ]
