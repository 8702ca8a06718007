"""What waits for a conversation: outcomes to hear, orders that leave the machine, timers."""

from __future__ import annotations

from django.contrib.postgres.indexes import BrinIndex
from django.db import models
from django.db.models.functions import Now

from dastak.conversations.models.conversation import Conversation
from dastak.vault.fields import SealedText


class WaitingEvent(models.Model):
    """Something that a conversation has yet to hear: an outcome, a decision, a timer.
    ``state``: 0 waits, 1 done, 2 set aside."""

    key = models.CharField(max_length=160, unique=True)
    conversation = models.ForeignKey(Conversation, models.CASCADE, related_name="+")
    partition = models.SmallIntegerField()
    payload = SealedText()
    created_at = models.DateTimeField(db_default=Now())
    state = models.SmallIntegerField(db_default=0)
    error = models.CharField(max_length=200, db_default="")

    class Meta:
        indexes = [
            models.Index(
                fields=["partition", "id"], name="events_waiting", condition=models.Q(state=0)
            ),
            BrinIndex(fields=["created_at"], name="events_by_age"),
        ]


class RemoteEffect(models.Model):
    """An order that leaves the machine, done after the commit by ``workers/remote``.
    ``state``: 0 waits, 1 done, 2 given up. ``lane``: 0 ordinary, 1 hurried."""

    key = models.CharField(max_length=80, unique=True)
    conversation = models.ForeignKey(Conversation, models.CASCADE, related_name="+")
    payload = SealedText()
    lane = models.SmallIntegerField(db_default=0)
    state = models.SmallIntegerField(db_default=0)
    attempts = models.SmallIntegerField(db_default=0)
    not_before = models.DateTimeField(db_default=Now())
    created_at = models.DateTimeField(db_default=Now())
    error = models.CharField(max_length=200, db_default="")

    class Meta:
        indexes = [
            models.Index(
                fields=["not_before", "id"],
                name="remote_waiting",
                condition=models.Q(state=0),
            ),
            BrinIndex(fields=["created_at"], name="orders_by_age"),
        ]


class Timer(models.Model):
    """A moment that a conversation asked to be reminded of; the same name replaces."""

    conversation = models.ForeignKey(Conversation, models.CASCADE, related_name="+")
    name = models.CharField(max_length=40)
    due_at = models.DateTimeField(db_index=True)
    setting = models.CharField(max_length=80)

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["conversation", "name"], name="one_timer_a_name")
        ]
