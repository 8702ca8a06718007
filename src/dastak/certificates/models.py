"""The register of certificates, and the counters that number them without a gap."""

from __future__ import annotations

from django.db import models
from django.db.models import Q

from dastak.vault.fields import SealedJSON
from dastak.vault.tenancy import TenantModel


class Series(models.Model):
    """The last serial given in a department and year; its row lock makes serials gap-free."""

    department = models.ForeignKey("accounts.Department", models.PROTECT, related_name="+")
    year = models.PositiveSmallIntegerField()
    last = models.PositiveIntegerField(default=0)

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["department", "year"], name="one_series_a_year")
        ]


class Certificate(TenantModel):
    """One certificate. What it says never changes; a trigger sees to that.

    Numbered first, then drawn and signed: until ``file_key`` is set the citizen has nothing.
    ``edition`` 1 is the first paper of an application, 2 and on are corrections of it.
    """

    number = models.CharField(max_length=90, unique=True)
    year = models.PositiveSmallIntegerField()
    serial = models.PositiveIntegerField()
    application = models.UUIDField()
    edition = models.PositiveSmallIntegerField(default=1)
    service = models.SlugField(max_length=80)
    version = models.PositiveIntegerField()
    printed = SealedJSON()
    verify_code = models.CharField(max_length=16, unique=True)
    issued_at = models.DateTimeField()
    issued_by = models.CharField(max_length=80)
    valid_until = models.DateField(null=True)
    replaces = models.OneToOneField("self", models.PROTECT, null=True, related_name="replaced_by")
    file_key = models.CharField(max_length=200, blank=True)
    sha256 = models.CharField(max_length=64, blank=True)
    signed_at = models.DateTimeField(null=True)
    revoked_at = models.DateTimeField(null=True)
    revoked_by = models.CharField(max_length=80, blank=True)
    revoked_reason = models.CharField(max_length=1000, blank=True)

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["department", "year", "serial"], name="one_certificate_a_serial"
            ),
            models.UniqueConstraint(
                fields=["application", "edition"], name="one_certificate_an_edition"
            ),
            models.UniqueConstraint(
                fields=["sha256"], condition=~Q(sha256=""), name="one_certificate_a_file"
            ),
            models.CheckConstraint(
                name="signed_with_its_file",
                condition=Q(file_key="", sha256="", signed_at=None)
                | (~Q(file_key="") & ~Q(sha256="") & Q(signed_at__isnull=False)),
            ),
            models.CheckConstraint(
                name="revoked_for_a_reason",
                condition=Q(revoked_at=None, revoked_by="", revoked_reason="")
                | (Q(revoked_at__isnull=False) & ~Q(revoked_by="") & ~Q(revoked_reason="")),
            ),
        ]

    def __str__(self) -> str:
        return self.number


class CheckCount(models.Model):
    """How often an address (kept only as a keyed hash) checked certificates in one minute."""

    address = models.BinaryField(max_length=16)
    minute = models.DateTimeField(db_index=True)
    count = models.PositiveIntegerField(default=1)

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["address", "minute"], name="one_count_a_minute")
        ]
