"""The application: who asks for what, where it stands, and until when it is due."""

from __future__ import annotations

from django.db import models

from dastak.casework.lifecycle import CLOSED, UNDECIDED, Status
from dastak.definitions.model import TimeLimit
from dastak.values.money import Money
from dastak.vault.fields import SealedJSON
from dastak.vault.tenancy import TenantModel


class Application(TenantModel):
    """One citizen's request for one service, on the version that it was filed under.

    ``id`` derives from the effect that filed it. ``provenance`` maps a field to the document
    request that it was read from. ``limit_days`` and ``day_type`` are the law's limit when it was
    filed; while ``clock_stopped_at`` is set the citizen is awaited. ``order_id`` is the payment
    order that paid the fee; ``filed_by`` is an actor (``citizen:4``). After ``forgotten_at`` its
    answers and papers are gone: their time was over.
    """

    id = models.UUIDField(primary_key=True)
    reference = models.CharField(max_length=32, unique=True)
    citizen = models.ForeignKey("citizens.Citizen", models.PROTECT, related_name="+")
    number = models.ForeignKey("accounts.Number", models.PROTECT, null=True, related_name="+")
    service = models.SlugField(max_length=80, db_index=False)
    version = models.PositiveIntegerField()
    language = models.CharField(max_length=8)
    answers = SealedJSON()
    provenance = models.JSONField(default=dict)
    status = models.CharField(max_length=20)
    fee_paise = models.BigIntegerField(default=0)
    order_id = models.UUIDField(null=True)
    limit_days = models.PositiveSmallIntegerField()
    day_type = models.CharField(max_length=8)
    filed_by = models.CharField(max_length=80)
    filed_at = models.DateTimeField()
    submitted_at = models.DateTimeField(null=True)
    due_on = models.DateField(null=True)
    clock_stopped_at = models.DateTimeField(null=True)
    stopped_days = models.PositiveIntegerField(default=0)
    decided_at = models.DateTimeField(null=True)
    forgotten_at = models.DateTimeField(null=True)
    officer = models.ForeignKey("accounts.Person", models.PROTECT, null=True, related_name="+")

    class Meta:
        constraints = [
            models.CheckConstraint(
                name="application_status_known",
                condition=models.Q(status__in=[status.value for status in Status]),
            ),
            models.CheckConstraint(
                name="application_due_once_submitted",
                condition=~models.Q(status__in=sorted(UNDECIDED))
                | models.Q(submitted_at__isnull=False, due_on__isnull=False),
            ),
            models.CheckConstraint(
                name="application_clock_stops_for_citizen",
                condition=models.Q(status=Status.CLARIFICATION, clock_stopped_at__isnull=False)
                | (~models.Q(status=Status.CLARIFICATION) & models.Q(clock_stopped_at=None)),
            ),
        ]
        indexes = [
            models.Index(
                fields=["department", "due_on", "id"],
                name="application_queue",
                condition=models.Q(status__in=sorted(UNDECIDED)),
            ),
            models.Index(
                fields=["department", "jurisdiction", "status", "due_on"],
                name="application_by_place",
            ),
            models.Index(
                fields=["service", "version", "decided_at"],
                name="application_to_forget",
                condition=models.Q(status__in=sorted(CLOSED), forgotten_at=None),
            ),
            models.Index(fields=["citizen", "-filed_at"], name="application_by_citizen"),
        ]

    def __str__(self) -> str:
        return self.reference

    @property
    def fee(self) -> Money:
        """What was due when it was filed."""
        return Money(self.fee_paise)

    @property
    def limit(self) -> TimeLimit:
        """The law's limit when it was filed."""
        if self.day_type == "working":
            return TimeLimit(self.limit_days, "working")
        return TimeLimit(self.limit_days, "calendar")
