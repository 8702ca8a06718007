"""Audit entries: a hash chain that the database itself refuses to change."""

from __future__ import annotations

from django.db import models


class AuditEntry(models.Model):
    """One thing that was done. ``digest`` covers the entry and the digest before it."""

    id = models.BigIntegerField(primary_key=True)
    at = models.DateTimeField()
    verb = models.CharField(max_length=60)
    by = models.CharField(max_length=80)
    department = models.CharField(max_length=60, blank=True)
    subject = models.CharField(max_length=120)
    details = models.JSONField(default=dict)
    digest = models.BinaryField(max_length=32)

    class Meta:
        indexes = [models.Index(fields=["subject", "id"], name="audit_by_subject")]


class ChainHead(models.Model):
    """The last entry of the chain; locked while an entry is added, so that ids have no gaps."""

    id = models.SmallIntegerField(primary_key=True, default=1)
    last_id = models.BigIntegerField(default=0)
    digest = models.BinaryField(max_length=32, default=bytes(32))
