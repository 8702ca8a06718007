"""Citizens and their identifiers. The phone may be absent and may change; the citizen stays."""

from __future__ import annotations

from django.db import models

from dastak.vault.fields import SealedText


class Citizen(models.Model):
    """A person whom we serve. ``client`` is what their app can show: flows, buttons or text."""

    created_at = models.DateTimeField(auto_now_add=True)
    language = models.CharField(max_length=8, blank=True)
    client = models.CharField(max_length=8, default="buttons")
    merged_into = models.ForeignKey("self", models.PROTECT, null=True, related_name="+")


class Identifier(models.Model):
    """One way to know a citizen: ``bsuid`` (per business portfolio) or ``phone`` (E.164)."""

    citizen = models.ForeignKey(Citizen, models.CASCADE, related_name="identifiers")
    kind = models.CharField(max_length=10)
    portfolio = models.CharField(max_length=40, blank=True)
    value = SealedText()
    blind = models.BinaryField(max_length=16)
    verified_at = models.DateTimeField(null=True)
    retired_at = models.DateTimeField(null=True)

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["blind"], condition=models.Q(retired_at=None), name="one_citizen_each"
            )
        ]


class Consent(models.Model):
    """A consent given or withdrawn; rows are only ever added. ``proof`` is a message's key."""

    citizen = models.ForeignKey(Citizen, models.PROTECT, related_name="consents")
    department = models.ForeignKey("accounts.Department", models.PROTECT, related_name="+")
    purpose = models.CharField(max_length=80)
    granted = models.BooleanField()
    source = models.CharField(max_length=20)
    proof = models.CharField(max_length=160)
    at = models.DateTimeField()

    class Meta:
        indexes = [
            models.Index(fields=["citizen", "department", "purpose", "-id"], name="latest_consent")
        ]
        constraints = [models.UniqueConstraint(fields=["proof", "purpose"], name="one_per_proof")]
