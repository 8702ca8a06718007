"""What happened to an application: the steps all can see, questions asked, the decision."""

from __future__ import annotations

from django.db import models

from dastak.casework.models.application import Application
from dastak.vault.fields import SealedText
from dastak.vault.tenancy import TenantModel


class ApplicationEvent(TenantModel):
    """One step, as the citizen and the officer see it. ``by`` is an actor (``staff:7``)."""

    application = models.ForeignKey(Application, models.PROTECT, related_name="history")
    at = models.DateTimeField()
    verb = models.CharField(max_length=40)
    actor_kind = models.CharField(max_length=10)
    by = models.CharField(max_length=80)
    text = SealedText(default="")

    class Meta:
        indexes = [models.Index(fields=["application", "id"], name="application_history")]


class Clarification(TenantModel):
    """A case sent back to the citizen: which answers and papers to look at again, and why."""

    application = models.ForeignKey(Application, models.PROTECT, related_name="clarifications")
    asked_at = models.DateTimeField()
    asked_by = models.CharField(max_length=80)
    question = SealedText()
    fields = models.JSONField(default=list)
    requests = models.JSONField(default=list)
    answered_at = models.DateTimeField(null=True)
    note = SealedText(default="")

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["application"],
                condition=models.Q(answered_at=None),
                name="clarification_one_open",
            )
        ]


class Decision(TenantModel):
    """How the office decided, by whom, and whether within the law's time."""

    application = models.OneToOneField(Application, models.PROTECT, related_name="decision")
    approved = models.BooleanField()
    at = models.DateTimeField()
    by = models.CharField(max_length=80)
    reason = SealedText(default="")
    due_on = models.DateField()
    in_time = models.BooleanField()
