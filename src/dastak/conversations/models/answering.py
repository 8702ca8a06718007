"""Staff talking with citizens: what they wrote, and the files that citizens sent them."""

from __future__ import annotations

from django.db import models
from django.db.models.functions import Now

from dastak.conversations.models.conversation import Conversation
from dastak.vault.fields import SealedText
from dastak.vault.tenancy import TenantModel


class Reply(TenantModel):
    """What a member of staff wrote to a citizen. ``key`` is the form's: sent twice, kept once."""

    key = models.CharField(max_length=64, unique=True)
    conversation = models.ForeignKey(Conversation, models.PROTECT, related_name="+")
    person = models.ForeignKey("accounts.Person", models.PROTECT, related_name="+")
    text = SealedText()
    created_at = models.DateTimeField(db_default=Now())

    class Meta:
        indexes = [models.Index(fields=["conversation", "-id"], name="replies_of_a_talk")]


class Enclosure(TenantModel):
    """A file that a citizen sent to a person. ``effect`` ordered the fetching, and names the turn
    in which it came; ``problem`` says why there is none."""

    effect = models.CharField(max_length=80, unique=True)
    conversation = models.ForeignKey(Conversation, models.PROTECT, related_name="+")
    storage_key = models.CharField(max_length=200, blank=True)
    mime_type = models.CharField(max_length=80, blank=True)
    pages = models.SmallIntegerField(default=1)
    problem = models.CharField(max_length=20, blank=True)
    created_at = models.DateTimeField(db_default=Now())

    class Meta:
        indexes = [models.Index(fields=["conversation", "-id"], name="enclosures_of_a_talk")]
