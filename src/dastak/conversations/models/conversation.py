"""Conversations and their turns."""

from __future__ import annotations

from django.contrib.postgres.indexes import BrinIndex
from django.db import models
from django.db.models.functions import Now

from dastak.vault.tenancy import TenantModel


class Conversation(TenantModel):
    """A citizen's talk with one number. ``state`` is the engine's, sealed; ``address`` is where
    an answer goes (sealed: phone and business-scoped id). The window counts from
    ``last_inbound_at``. ``held_by`` is the member of staff who has it since ``held_at``;
    ``answered_at`` is when staff last wrote."""

    citizen = models.ForeignKey("citizens.Citizen", models.PROTECT, related_name="conversations")
    number = models.ForeignKey("accounts.Number", models.PROTECT, related_name="+")
    partition = models.SmallIntegerField()
    address = models.BinaryField()
    state = models.BinaryField(null=True)
    turn = models.IntegerField(db_default=0)
    needs_person_at = models.DateTimeField(null=True)
    last_inbound_at = models.DateTimeField(null=True)
    held_by = models.ForeignKey("accounts.Person", models.PROTECT, null=True, related_name="+")
    held_at = models.DateTimeField(null=True)
    answered_at = models.DateTimeField(null=True)
    updated_at = models.DateTimeField(db_default=Now())

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["citizen", "number"], name="one_talk_a_number")
        ]
        indexes = [
            models.Index(
                fields=["needs_person_at", "id"],
                name="talks_wanting_person",
                condition=models.Q(needs_person_at__isnull=False),
            )
        ]


class Turn(TenantModel):
    """What was heard and what was ordered, sealed: the evidence, and what replays are run on."""

    conversation = models.ForeignKey(Conversation, models.PROTECT, related_name="+")
    turn = models.IntegerField()
    at = models.DateTimeField()
    sealed = models.BinaryField()

    class Meta:
        constraints = [models.UniqueConstraint(fields=["conversation", "turn"], name="turn_once")]
        indexes = [BrinIndex(fields=["at"], name="turns_by_age")]
