"""Money that came in, and money that goes back."""

from __future__ import annotations

from django.db import models

from dastak.payments.models.order import Order
from dastak.payments.policy import Verdict
from dastak.values.money import Money
from dastak.vault.tenancy import TenantModel


class Payment(TenantModel):
    """One captured payment, whatever it was worth to us (``verdict``). ``bank_reference`` is the
    UTR or RRN that the citizen's bank shows too."""

    order = models.ForeignKey(Order, models.PROTECT, related_name="payments")
    gateway = models.CharField(max_length=20)
    gateway_payment_id = models.CharField(max_length=80)
    amount_paise = models.BigIntegerField()
    currency = models.CharField(max_length=3)
    method = models.CharField(max_length=20)
    bank_reference = models.CharField(max_length=40, blank=True)
    verdict = models.CharField(max_length=10)
    captured_at = models.DateTimeField()
    booked_at = models.DateTimeField()

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["gateway", "gateway_payment_id"], name="payment_booked_once"
            ),
            models.UniqueConstraint(
                fields=["order"],
                name="payment_one_settles",
                condition=models.Q(verdict=Verdict.SETTLES),
            ),
        ]

    @property
    def amount(self) -> Money:
        """What came in."""
        return Money(self.amount_paise)


class Refund(TenantModel):
    """Money on its way back: asked for by one person, agreed to by another, then sent.

    ``id`` is also its name at the gateway, so that sending it twice is one refund.
    """

    id = models.UUIDField(primary_key=True)
    payment = models.ForeignKey(Payment, models.PROTECT, related_name="refunds")
    amount_paise = models.BigIntegerField()
    reason = models.CharField(max_length=200)
    asked_by = models.CharField(max_length=80)
    asked_at = models.DateTimeField()
    agreed_by = models.CharField(max_length=80, blank=True)
    agreed_at = models.DateTimeField(null=True)
    gateway_refund_id = models.CharField(max_length=80, blank=True)
    done_at = models.DateTimeField(null=True)

    class Meta:
        constraints = [
            models.CheckConstraint(
                name="refund_amount_positive", condition=models.Q(amount_paise__gt=0)
            ),
            models.CheckConstraint(
                name="refund_two_people",
                condition=models.Q(agreed_by="") | ~models.Q(agreed_by=models.F("asked_by")),
            ),
            models.UniqueConstraint(fields=["payment"], name="refund_one_a_payment"),
        ]
        indexes = [
            models.Index(
                fields=["agreed_at"], name="refund_to_send", condition=models.Q(done_at=None)
            )
        ]

    @property
    def amount(self) -> Money:
        """What goes back."""
        return Money(self.amount_paise)
