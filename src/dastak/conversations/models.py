"""Conversations, their turns, and what waits for them."""

from __future__ import annotations

from django.db import models
from django.db.models.functions import Now

from dastak.vault.fields import SealedText
from dastak.vault.tenancy import TenantModel


class Conversation(TenantModel):
    """A citizen's talk with one number. ``state`` is the engine's, sealed; ``address`` is where
    an answer goes (sealed: phone and business-scoped id). The window counts from
    ``last_inbound_at``."""

    citizen = models.ForeignKey("citizens.Citizen", models.PROTECT, related_name="conversations")
    number = models.ForeignKey("accounts.Number", models.PROTECT, related_name="+")
    partition = models.SmallIntegerField()
    address = models.BinaryField()
    state = models.BinaryField(null=True)
    turn = models.IntegerField(db_default=0)
    needs_person_at = models.DateTimeField(null=True)
    last_inbound_at = models.DateTimeField(null=True)
    updated_at = models.DateTimeField(db_default=Now())

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["citizen", "number"], name="one_talk_a_number")
        ]


class Turn(TenantModel):
    """What was heard and what was ordered, sealed: the evidence, and what replays are run on."""

    conversation = models.ForeignKey(Conversation, models.PROTECT, related_name="+")
    turn = models.IntegerField()
    at = models.DateTimeField()
    sealed = models.BinaryField()

    class Meta:
        constraints = [models.UniqueConstraint(fields=["conversation", "turn"], name="turn_once")]


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
            )
        ]


class RemoteEffect(models.Model):
    """An order that leaves the machine, done after the commit by ``workers/remote``.
    ``state``: 0 waits, 1 done, 2 given up."""

    key = models.CharField(max_length=80, unique=True)
    conversation = models.ForeignKey(Conversation, models.CASCADE, related_name="+")
    payload = SealedText()
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
            )
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
