"""A citizen's paper: where the file rests, what was read off it, and where on the page."""

from __future__ import annotations

from django.db import models

from dastak.vault.fields import SealedJSON
from dastak.vault.tenancy import TenantModel


class Document(TenantModel):
    """One sent paper. It is checked before there is an application, so it hangs on the citizen
    and the conversation first, and is attached when the application is filed.

    ``id`` derives from the effect that had it checked. ``values`` maps a paper's field to what
    was read, with confidence, page and box (``casework.evidence``). ``problem`` is empty when
    the paper is usable. ``request`` is what it was sent for; ``requests`` are those that it
    answers in its application, one paper sometimes two of them. ``perceptual_hash``: 64 bits,
    alike for pictures that look alike. ``number_index`` stands for the number that nobody else's
    paper has (a blind index). ``proof`` names what proves the paper, empty when nothing
    does; ``warnings`` are words for staff (``casework.verdict``).
    """

    id = models.UUIDField(primary_key=True)
    citizen = models.ForeignKey("citizens.Citizen", models.PROTECT, related_name="+")
    conversation_id = models.BigIntegerField(null=True)
    application = models.ForeignKey(
        "casework.Application", models.PROTECT, null=True, related_name="documents"
    )
    request = models.CharField(max_length=60)
    requests = models.JSONField(default=list)
    kind = models.CharField(max_length=60, blank=True)
    storage_key = models.CharField(max_length=200, blank=True)
    mime_type = models.CharField(max_length=100, blank=True)
    pages = models.PositiveSmallIntegerField(default=0)
    sha256 = models.BinaryField(max_length=32)
    perceptual_hash = models.BigIntegerField(null=True)
    number_index = models.BinaryField(max_length=16, null=True)
    values = SealedJSON(default=dict)
    problem = models.CharField(max_length=24, blank=True)
    proof = models.CharField(max_length=24, db_default="")
    warnings = models.JSONField(db_default=models.Value([], models.JSONField()))
    uploaded_at = models.DateTimeField()
    attached_at = models.DateTimeField(null=True)

    class Meta:
        constraints = [
            models.CheckConstraint(
                name="document_attached_is_usable",
                condition=models.Q(application=None) | models.Q(problem=""),
            )
        ]
        indexes = [
            models.Index(fields=["citizen", "-uploaded_at"], name="document_by_citizen"),
            models.Index(
                fields=["uploaded_at", "id"],
                name="document_loose",
                condition=models.Q(application=None),
            ),
            models.Index(fields=["sha256"], name="document_by_content"),
            models.Index(fields=["perceptual_hash"], name="document_by_look"),
            models.Index(fields=["number_index"], name="document_by_number"),
        ]
