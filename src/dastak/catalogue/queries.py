"""Read published versions."""

from __future__ import annotations

from collections.abc import Iterable
from functools import lru_cache

from django.db.models import Max

from dastak.catalogue.models import PublishedService
from dastak.definitions.model import Service, ServiceVersion
from dastak.definitions.versions import canonical_json, digest_of, from_json
from dastak.values.ids import ServiceId


def published_versions() -> list[ServiceVersion]:
    """Every version ever published, oldest first; each proves itself by its digest."""
    return [_read(row) for row in PublishedService.objects.order_by("id")]


def newest_versions(departments: Iterable[str]) -> dict[ServiceId, int]:
    """The newest version of each service that these departments give."""
    rows = PublishedService.objects.filter(department__in=set(departments))
    newest = rows.values_list("service").annotate(Max("version")).order_by("service")
    return {ServiceId(service): version for service, version in newest}


@lru_cache(maxsize=256)
def published_version(service: ServiceId, version: int) -> ServiceVersion:
    """The version that something is pinned to. It never changes, so it is kept in memory."""
    return _read(PublishedService.objects.get(service=service, version=version))


def unpublished(services: Iterable[Service]) -> list[ServiceId]:
    """Those that differ from their newest published version, or were never published."""
    newest = PublishedService.objects.order_by("service", "-version").distinct("service")
    digests = dict(newest.values_list("service", "digest"))
    return [one.id for one in services if digests.get(one.id) != digest_of(canonical_json(one))]


def newest_id() -> int:
    """Changes whenever something is published: the key of whoever keeps versions in memory."""
    newest = PublishedService.objects.order_by("-id").values_list("id", flat=True).first()
    return newest or 0


def _read(row: PublishedService) -> ServiceVersion:
    return from_json(row.body.encode(), row.version, row.digest)
