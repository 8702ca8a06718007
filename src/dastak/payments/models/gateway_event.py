"""The gateway's news as it came, and a count of what was refused at the door."""

from __future__ import annotations

from django.db import models

from dastak.vault.fields import SealedJSON, SealedText


class GatewayEvent(models.Model):
    """One signed message, kept before it is applied. ``notice`` is what we read in it;
    ``outcome`` says what it changed. A message that cannot be applied keeps its ``error``."""

    gateway = models.CharField(max_length=20)
    event_id = models.CharField(max_length=80)
    kind = models.CharField(max_length=10)
    notice = SealedJSON()
    raw = SealedText()
    received_at = models.DateTimeField()
    applied_at = models.DateTimeField(null=True)
    outcome = models.CharField(max_length=20, blank=True)
    attempts = models.PositiveSmallIntegerField(default=0)
    error = models.CharField(max_length=200, blank=True)

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["gateway", "event_id"], name="gateway_event_once")
        ]
        indexes = [
            models.Index(
                fields=["id"], name="gateway_event_waiting", condition=models.Q(applied_at=None)
            )
        ]


class RefusedNotices(models.Model):
    """How many messages with a bad signature came in one minute; none of them is kept."""

    gateway = models.CharField(max_length=20)
    minute = models.DateTimeField()
    count = models.PositiveIntegerField(default=0)

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["gateway", "minute"], name="refused_one_a_minute")
        ]
