"""Read published versions, and the trained understanding."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from datetime import datetime
from functools import lru_cache
from typing import NamedTuple

from django.db.models import BooleanField, Max
from django.db.models.expressions import RawSQL

from dastak.catalogue.models import PublishedKnowledge, PublishedService, TrainedModel
from dastak.definitions.knowledge.model import NOTHING, Knowledge
from dastak.definitions.knowledge.versions import knowledge_from
from dastak.definitions.model import Service, ServiceVersion
from dastak.definitions.versions import canonical_json, digest_of, from_json
from dastak.understanding.artefact import ModelNotUsable, Packed
from dastak.values.ids import ServiceId

_INTACT = """
encode(sha256(int8send(length(arrays)::bigint) || arrays || facts), 'hex') = seal
"""


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


def newest_knowledge_id() -> int:
    """Changes whenever other knowledge is published; zero when there is none."""
    newest = PublishedKnowledge.objects.order_by("-id").values_list("id", flat=True).first()
    return newest or 0


def newest_knowledge_digest() -> str:
    """Of the knowledge in use; empty when there is none."""
    newest = PublishedKnowledge.objects.order_by("-id").values_list("digest", flat=True).first()
    return newest or ""


def published_knowledge() -> Knowledge:
    """The knowledge in use."""
    row = PublishedKnowledge.objects.order_by("-id").first()
    return NOTHING if row is None else knowledge_from(row.body.encode())


def newest_model_id() -> int:
    """Changes whenever another understanding is adopted; zero when there is none."""
    newest = TrainedModel.objects.order_by("-id").values_list("id", flat=True).first()
    return newest or 0


class ModelInUse(NamedTuple):
    """What is known of the newest trained model; ``intact`` says that its bytes fit its seal."""

    id: int
    digest: str
    intact: bool
    figures: Mapping[str, float]
    adopted_at: datetime


def model_in_use() -> ModelInUse | None:
    """The newest trained model, without its bytes."""
    rows = TrainedModel.objects.annotate(intact=RawSQL(_INTACT, [], output_field=BooleanField()))
    row = rows.defer("arrays", "facts").order_by("-id").first()
    if row is None:
        return None
    return ModelInUse(row.pk, row.digest, row.intact, row.figures, row.adopted_at)


class StoredModel(NamedTuple):
    """A trained model as it is kept; ``packed`` refuses bytes that do not fit their seal."""

    id: int
    arrays: bytes
    facts: bytes
    seal: str

    @property
    def packed(self) -> Packed:
        """The bytes, as they were when they were adopted."""
        packed = Packed(self.arrays, self.facts)
        if packed.seal() != self.seal:
            raise ModelNotUsable("its bytes do not fit its seal")
        return packed


def trained_models() -> Iterator[StoredModel]:
    """The models that are kept, the one in use first; each is read when it is asked for."""
    for id_ in list(TrainedModel.objects.order_by("-id").values_list("id", flat=True)):
        for row in TrainedModel.objects.filter(pk=id_):
            yield StoredModel(row.pk, bytes(row.arrays), bytes(row.facts), row.seal)


def _read(row: PublishedService) -> ServiceVersion:
    return from_json(row.body.encode(), row.version, row.digest)
