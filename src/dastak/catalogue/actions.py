"""Publish what the catalogue folder says: services as immutable versions, how to understand."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from datetime import datetime

from django.db import connection, transaction
from django.db.models import Max

from dastak.accounts.actors import Actor
from dastak.audit.actions import record
from dastak.catalogue.models import PublishedKnowledge, PublishedService, TrainedModel
from dastak.catalogue.queries import model_in_use, newest_knowledge_digest
from dastak.definitions.knowledge.model import Knowledge
from dastak.definitions.knowledge.versions import knowledge_digest, knowledge_json
from dastak.definitions.model import Service
from dastak.definitions.versions import canonical_json, digest_of
from dastak.understanding.artefact import Packed

_PUBLISHING = 7302
_KEPT_MODELS = 3
"""The one in use, and two to fall back on."""


def publish(services: Iterable[Service], *, by: Actor, now: datetime) -> list[tuple[str, int]]:
    """Publish what changed; returns (service, version) of each new one.

    Idempotent by digest: what equals the newest version is not published again.
    """
    new: list[tuple[str, int]] = []
    with transaction.atomic():
        _lock()
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


def publish_knowledge(knowledge: Knowledge, *, by: Actor, now: datetime) -> bool:
    """Publish it when it changed; whether it did. Idempotent by digest."""
    body = knowledge_json(knowledge)
    digest = knowledge_digest(body)
    with transaction.atomic():
        _lock()
        if newest_knowledge_digest() == digest:
            return False
        PublishedKnowledge.objects.create(
            digest=digest, body=body.decode(), published_at=now, published_by=str(by)
        )
        record(
            "knowledge.published",
            by=by,
            subject=f"knowledge:{digest[:16]}",
            details={"digest": digest, "chunks": str(len(knowledge.chunks))},
        )
    return True


def adopt_model(
    packed: Packed, *, digest: str, figures: Mapping[str, float], by: Actor, now: datetime
) -> bool:
    """Put a trained model to use; whether it was another than before.

    Idempotent by digest, as long as what is stored is intact: machines that publish the same
    catalogue at once store it once.
    """
    with transaction.atomic():
        _lock()
        used = model_in_use()
        if used is not None and used.intact and used.digest == digest:
            return False
        TrainedModel.objects.create(
            digest=digest,
            seal=packed.seal(),
            arrays=packed.arrays,
            facts=packed.facts,
            figures=dict(figures),
            adopted_at=now,
            adopted_by=str(by),
        )
        record(
            "understanding.adopted",
            by=by,
            subject=f"understanding:{digest[:16]}",
            details={"digest": digest, "seal": packed.seal()},
        )
        newest_first = TrainedModel.objects.order_by("-id").values_list("id", flat=True)
        TrainedModel.objects.filter(id__lt=min(newest_first[:_KEPT_MODELS])).delete()
    return True


def _lock() -> None:
    """Until the transaction ends nobody else publishes, on any machine."""
    with connection.cursor() as cursor:
        cursor.execute("SELECT pg_advisory_xact_lock(%s)", [_PUBLISHING])


def _next_version(service: Service, digest: str) -> int | None:
    """The number of the next version, or ``None`` when the newest one is just this."""
    same = PublishedService.objects.filter(service=service.id)
    newest = same.aggregate(newest=Max("version"))["newest"] or 0
    if same.filter(version=newest, digest=digest).exists():
        return None
    return newest + 1
