"""The inbox, the outbound queue, uploaded media and templates."""

from __future__ import annotations

from django.contrib.postgres.indexes import BrinIndex
from django.db import models
from django.db.models.functions import Now

from dastak.vault.tenancy import TenantModel


class InboundUpdate(models.Model):
    """One piece of a webhook, sealed, exactly as it came. ``key`` is unique: a duplicate is
    known. ``state``: 0 waits, 1 done, 2 set aside for staff to see."""

    key = models.BinaryField(max_length=16, unique=True)
    kind = models.CharField(max_length=8)
    number = models.CharField(max_length=40)
    partition = models.SmallIntegerField()
    raw = models.BinaryField()
    received_at = models.DateTimeField(db_default=Now())
    state = models.SmallIntegerField(db_default=0)
    error = models.CharField(max_length=200, db_default="")

    class Meta:
        indexes = [
            models.Index(
                fields=["partition", "id"],
                name="messages_waiting",
                condition=models.Q(state=0, kind="message"),
            ),
            models.Index(
                fields=["id"],
                name="statuses_waiting",
                condition=models.Q(state=0, kind__in=["status", "other"]),
            ),
            models.Index(fields=["id"], name="updates_set_aside", condition=models.Q(state=2)),
            BrinIndex(fields=["received_at"], name="updates_by_age"),
        ]


class OutboundMessage(TenantModel):
    """One message to a citizen. ``key`` is the id of the effect that ordered it.

    ``state``: queued → sending → accepted → sent → delivered → read, or failed; ``unsure`` while
    a lost answer waits for a status to prove that the channel took it. After ``window_until``
    only a template may be sent."""

    key = models.CharField(max_length=80, unique=True)
    conversation_id = models.BigIntegerField()
    citizen = models.ForeignKey("citizens.Citizen", models.PROTECT, related_name="+")
    window_until = models.DateTimeField(null=True)
    number = models.ForeignKey("accounts.Number", models.PROTECT, related_name="+")
    priority = models.SmallIntegerField(default=0)
    sealed = models.BinaryField()
    state = models.CharField(max_length=10, db_default="queued")
    not_before = models.DateTimeField(db_default=Now())
    lease_until = models.DateTimeField(null=True)
    attempts = models.SmallIntegerField(db_default=0)
    code = models.IntegerField(db_default=0)
    wamid = models.BinaryField(max_length=16, null=True)
    category = models.CharField(max_length=24, db_default="")
    billable = models.BooleanField(null=True)
    created_at = models.DateTimeField(db_default=Now())
    accepted_at = models.DateTimeField(null=True)
    moved_at = models.DateTimeField(null=True)

    class Meta:
        indexes = [
            models.Index(
                fields=["conversation_id", "id"],
                name="outbound_open",
                condition=models.Q(state__in=["queued", "sending", "unsure"]),
            ),
            models.Index(
                fields=["priority", "id"],
                name="outbound_queued",
                condition=models.Q(state="queued"),
            ),
            models.Index(
                fields=["lease_until"],
                name="outbound_leased",
                condition=models.Q(state__in=["sending", "unsure"]),
            ),
            models.Index(
                fields=["wamid"], name="outbound_by_wamid", condition=models.Q(wamid__isnull=False)
            ),
            BrinIndex(fields=["created_at"], name="outbound_by_age"),
        ]


class UploadedMedia(models.Model):
    """A file that the channel already holds; ids expire after 30 days."""

    number = models.ForeignKey("accounts.Number", models.CASCADE, related_name="+")
    file = models.CharField(max_length=200)
    media_id = models.CharField(max_length=80)
    expires_at = models.DateTimeField()

    class Meta:
        constraints = [models.UniqueConstraint(fields=["number", "file"], name="one_upload_a_file")]


class Template(models.Model):
    """A message template as the platform last told us: only an approved utility one is sent."""

    portfolio = models.CharField(max_length=40, default="default")
    name = models.CharField(max_length=200)
    language = models.CharField(max_length=12)
    status = models.CharField(max_length=20)
    category = models.CharField(max_length=30)

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["portfolio", "name", "language"], name="one_template")
        ]
