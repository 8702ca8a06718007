"""Messages that were not surely understood, redacted, for staff to learn from."""

from __future__ import annotations

from django.db import models

from dastak.vault.fields import SealedText
from dastak.vault.tenancy import TenantModel


class UnclearMessage(TenantModel):
    """A redacted wording, however often it came. ``verdict`` is what staff made of it: service,
    group, out_of_scope or ignore (``belongs_to`` names the service or group); empty until then."""

    language = models.CharField(max_length=8)
    digest = models.BinaryField(max_length=16)
    text = SealedText()
    decision = models.CharField(max_length=16)
    layer = models.CharField(max_length=16)
    times = models.IntegerField()
    first_at = models.DateTimeField()
    last_at = models.DateTimeField(db_index=True)
    verdict = models.CharField(max_length=16, db_default="")
    belongs_to = models.CharField(max_length=80, db_default="")
    judged_by = models.ForeignKey("accounts.Person", models.PROTECT, null=True, related_name="+")
    judged_at = models.DateTimeField(null=True)

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["department", "jurisdiction", "language", "digest"],
                name="one_row_a_wording",
            )
        ]
        indexes = [
            models.Index(fields=["department", "verdict", "-times"], name="unclear_to_judge")
        ]


class UnclearChoice(TenantModel):
    """How often citizens who wrote it chose a service in the end."""

    unclear = models.ForeignKey(UnclearMessage, models.CASCADE, related_name="choices")
    service = models.CharField(max_length=80)
    times = models.IntegerField()

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["unclear", "service"], name="one_choice_each")
        ]
