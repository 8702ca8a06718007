"""Published service versions, published knowledge, and the trained understanding of messages."""

from __future__ import annotations

from django.db import models


class PublishedService(models.Model):
    """One immutable version of a service; a trigger refuses any change of it."""

    service = models.SlugField(max_length=80)
    version = models.PositiveIntegerField()
    department = models.ForeignKey("accounts.Department", models.PROTECT, related_name="+")
    digest = models.CharField(max_length=64)
    body = models.TextField()
    published_at = models.DateTimeField()
    published_by = models.CharField(max_length=80)

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["service", "version"], name="one_version_each"),
        ]


class PublishedKnowledge(models.Model):
    """All that is known beside the services, as it was published; the newest row is in use. A
    trigger refuses any change of it."""

    digest = models.CharField(max_length=64)
    body = models.TextField()
    published_at = models.DateTimeField()
    published_by = models.CharField(max_length=80)


class TrainedModel(models.Model):
    """A trained understanding, as bytes; the newest row is the one in use. A trigger refuses any
    change of a row, and the removal of the newest."""

    digest = models.CharField(max_length=64)
    seal = models.CharField(max_length=64)
    arrays = models.BinaryField()
    facts = models.BinaryField()
    figures = models.JSONField()
    adopted_at = models.DateTimeField()
    adopted_by = models.CharField(max_length=80)
