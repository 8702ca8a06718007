"""Publish services: what the catalogue folder says becomes immutable versions."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import datetime

from django.db import connection, transaction
from django.db.models import Max

from dastak.accounts.actors import Actor
from dastak.audit.actions import record
from dastak.catalogue.models import PublishedService
from dastak.definitions.model import Service
from dastak.definitions.versions import canonical_json, digest_of

_PUBLISHING = 7302


def publish(services: Iterable[Service], *, by: Actor, now: datetime) -> list[tuple[str, int]]:
    """Publish what changed; returns (service, version) of each new one.

    Idempotent by digest: what equals the newest version is not published again.
    """
    new: list[tuple[str, int]] = []
    with transaction.atomic():
        with connection.cursor() as cursor:
            cursor.execute("SELECT pg_advisory_xact_lock(%s)", [_PUBLISHING])
        for service in services:
            body = canonical_json(service)
            version = _next_version(service, digest_of(body))
            if version is None:
                continue
            PublishedService.objects.create(
                service=service.id,
                version=version,
                department_id=service.department,
                digest=digest_of(body),
                body=body.decode(),
                published_at=now,
                published_by=str(by),
            )
            record(
                "service.published",
                by=by,
                subject=f"service:{service.id}/{version}",
                department=service.department,
                details={"digest": digest_of(body)},
            )
            new.append((service.id, version))
    return new


def _next_version(service: Service, digest: str) -> int | None:
    """The number of the next version, or ``None`` when the newest one is just this."""
    same = PublishedService.objects.filter(service=service.id)
    newest = same.aggregate(newest=Max("version"))["newest"] or 0
    if same.filter(version=newest, digest=digest).exists():
        return None
    return newest + 1
