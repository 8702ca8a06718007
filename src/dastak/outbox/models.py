"""Announcements: what happened, kept with the change itself until every reaction is done."""

from __future__ import annotations

from django.db import models

from dastak.vault.fields import SealedText


class Announcement(models.Model):
    """One event that waits for the relay. ``key`` makes a second emission a no-op."""

    key = models.CharField(max_length=160, unique=True)
    kind = models.CharField(max_length=80)
    payload = SealedText()
    created_at = models.DateTimeField(auto_now_add=True)
    done_at = models.DateTimeField(null=True)
    attempts = models.PositiveSmallIntegerField(default=0)
    next_at = models.DateTimeField(auto_now_add=True)
    error = models.CharField(max_length=400, blank=True)

    class Meta:
        indexes = [
            models.Index(
                fields=["next_at", "id"],
                name="announcements_waiting",
                condition=models.Q(done_at=None),
            )
        ]
