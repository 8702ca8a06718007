"""The payment order: what a citizen is asked to pay, for what, and until when."""

from __future__ import annotations

from django.db import models

from dastak.payments.lifecycle import OPEN, OrderStatus
from dastak.payments.policy import CURRENCY
from dastak.values.money import Money
from dastak.vault.fields import SealedText
from dastak.vault.tenancy import TenantModel


class Order(TenantModel):
    """One request for money. ``purpose`` is the application it pays for, ``reference`` its number.

    ``id`` derives from the effect that opened it. ``title`` and ``lines`` (fee heads) are what
    the receipt prints. ``told_at`` is the moment of the newest news applied, so that an older
    message that comes later changes nothing; ``checked_at`` is the last look-up.
    """

    id = models.UUIDField(primary_key=True)
    purpose = models.UUIDField()
    reference = models.CharField(max_length=32)
    service = models.SlugField(max_length=80, db_index=False)
    title = models.JSONField()
    lines = models.JSONField()
    payer = SealedText(default="")
    citizen = models.ForeignKey("citizens.Citizen", models.PROTECT, related_name="+")
    number = models.ForeignKey("accounts.Number", models.PROTECT, null=True, related_name="+")
    language = models.CharField(max_length=8)
    amount_paise = models.BigIntegerField()
    currency = models.CharField(max_length=3, default=CURRENCY)
    status = models.CharField(max_length=16, default=OrderStatus.CREATED)
    gateway = models.CharField(max_length=20, blank=True)
    gateway_order_id = models.CharField(max_length=80, blank=True)
    pay_url = models.CharField(max_length=400, blank=True)
    created_at = models.DateTimeField()
    expires_at = models.DateTimeField()
    told_at = models.DateTimeField(null=True)
    checked_at = models.DateTimeField(null=True)
    settled_at = models.DateTimeField(null=True)

    class Meta:
        constraints = [
            models.CheckConstraint(
                name="order_status_known",
                condition=models.Q(status__in=[status.value for status in OrderStatus]),
            ),
            models.CheckConstraint(
                name="order_amount_positive", condition=models.Q(amount_paise__gt=0)
            ),
            models.UniqueConstraint(
                fields=["purpose"],
                name="order_one_open",
                condition=models.Q(status__in=sorted(OPEN)),
            ),
            models.UniqueConstraint(
                fields=["purpose"],
                name="order_one_settled",
                condition=models.Q(status=OrderStatus.SETTLED),
            ),
            models.UniqueConstraint(
                fields=["gateway", "gateway_order_id"],
                name="order_one_page",
                condition=~models.Q(gateway_order_id=""),
            ),
        ]
        indexes = [
            models.Index(
                fields=["expires_at"],
                name="order_open",
                condition=models.Q(status__in=sorted(OPEN)),
            ),
            models.Index(fields=["purpose", "-created_at"], name="order_by_purpose"),
        ]

    @property
    def amount(self) -> Money:
        """What is owed."""
        return Money(self.amount_paise)
