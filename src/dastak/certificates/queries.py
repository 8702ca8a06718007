"""What we ask about certificates."""

from __future__ import annotations

from collections.abc import Collection
from datetime import date
from uuid import UUID

import msgspec
from django.db.models import QuerySet
from django.utils import timezone

from dastak.accounts.scope import SYSTEM_WIDE, Scope, in_scope
from dastak.certificates.models import Certificate
from dastak.certificates.policy import Standing, standing
from dastak.certificates.register import file_name


class IssuedCertificate(msgspec.Struct, frozen=True):
    """A signed certificate, as a status answer or a desk shows it."""

    number: str
    application: UUID
    service: str
    issued_on: date
    valid_until: date | None
    standing: Standing
    revoked_reason: str
    file_key: str
    file_name: str


def certificates_of(
    scope: Scope, applications: Collection[UUID], *, today: date
) -> dict[UUID, IssuedCertificate]:
    """The newest signed certificate of each application that has one."""
    with in_scope(scope):
        rows = Certificate.objects.filter(application__in=applications).exclude(file_key="")
        return {row.application: _shown(row, today) for row in rows.order_by("edition")}


def certificate_by_number(scope: Scope, number: str, *, today: date) -> IssuedCertificate | None:
    """A signed certificate by the number that is printed on it."""
    with in_scope(scope):
        row = Certificate.objects.filter(number=number.strip().upper()).exclude(file_key="").first()
    return _shown(row, today) if row else None


def entry_by_code(code: str) -> Certificate | None:
    """The register's signed entry under a verify code, whichever department's it is."""
    with in_scope(SYSTEM_WIDE):
        return _signed_entries().filter(verify_code=code).first()


def entry_by_digest(sha256: str) -> Certificate | None:
    """The register's entry whose file has exactly these bytes."""
    with in_scope(SYSTEM_WIDE):
        return _signed_entries().filter(sha256=sha256).first()


def unfinished(*, limit: int) -> list[Certificate]:
    """Certificates that have a number but no file yet, oldest first: a crash came between."""
    with in_scope(SYSTEM_WIDE):
        return list(Certificate.objects.filter(file_key="").order_by("issued_at")[:limit])


def _signed_entries() -> QuerySet[Certificate]:
    return Certificate.objects.exclude(file_key="").select_related("replaced_by")


def _shown(row: Certificate, today: date) -> IssuedCertificate:
    return IssuedCertificate(
        number=row.number,
        application=row.application,
        service=row.service,
        issued_on=timezone.localdate(row.issued_at),
        valid_until=row.valid_until,
        standing=standing(
            revoked=row.revoked_at is not None, valid_until=row.valid_until, today=today
        ),
        revoked_reason=row.revoked_reason,
        file_key=row.file_key,
        file_name=file_name(row),
    )
