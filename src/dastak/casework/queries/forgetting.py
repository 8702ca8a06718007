"""What is past its time: closed cases, and papers that no application ever took."""

from __future__ import annotations

from datetime import datetime, timedelta
from uuid import UUID

from django.db.models import DateTimeField, OuterRef, QuerySet, Subquery
from django.db.models.functions import Coalesce

from dastak.accounts.scope import SYSTEM_WIDE, in_scope
from dastak.casework.lifecycle import CLOSED
from dastak.casework.models import Application, ApplicationEvent, Document
from dastak.catalogue.queries import published_version, published_versions
from dastak.definitions.model import ServiceVersion
from dastak.values.ids import ServiceId

Loose = tuple[UUID, int | None, datetime]
"""A paper, the conversation that it was sent in, and when."""


def cases_to_forget(*, now: datetime, limit: int) -> list[UUID]:
    """Closed cases past the time of the version that they were filed under, oldest end first."""
    found: list[UUID] = []
    with in_scope(SYSTEM_WIDE):
        for version in published_versions():
            until = now - timedelta(days=version.service.retention_days)
            found += _ended(version, before=until, limit=limit - len(found))
            if len(found) >= limit:
                break
    return found


def loose_papers(*, before: datetime, after: Loose | None, limit: int) -> list[Loose]:
    """Papers without an application, sent before ``before``, oldest first; ``after`` pages on."""
    with in_scope(SYSTEM_WIDE):
        rows = Document.objects.filter(application=None, uploaded_at__lt=before)
        if after is not None:
            rows = rows.filter(uploaded_at__gte=after[2]).exclude(
                uploaded_at=after[2], id__lte=after[0]
            )
        rows = rows.order_by("uploaded_at", "id")
        return list(rows.values_list("id", "conversation_id", "uploaded_at")[:limit])


def open_citizens() -> QuerySet[Application, int]:
    """Citizens with a case that is not over, as a subquery (within the caller's scope)."""
    rows = Application.objects.exclude(status__in=sorted(CLOSED))
    return rows.values_list("citizen_id", flat=True)


def ended_at(application: Application) -> datetime:
    """When the case came to its end: its decision, else its last step."""
    if application.decided_at is not None:
        return application.decided_at
    steps = ApplicationEvent.objects.filter(application=application)
    last = steps.order_by("-at").values_list("at", flat=True).first()
    return last or application.filed_at


def keeps_until(application: Application, end: datetime) -> datetime:
    """Until when its answers and papers are kept."""
    version = published_version(ServiceId(application.service), application.version)
    return end + timedelta(days=version.service.retention_days)


def _ended(version: ServiceVersion, *, before: datetime, limit: int) -> list[UUID]:
    last = ApplicationEvent.objects.filter(application=OuterRef("pk")).order_by("-at")
    end = Coalesce(
        "decided_at",
        Subquery(last.values("at")[:1], output_field=DateTimeField()),
        "filed_at",
    )
    rows = Application.objects.filter(
        service=version.service.id,
        version=version.version,
        status__in=sorted(CLOSED),
        forgotten_at=None,
    )
    ended = rows.annotate(ended=end).filter(ended__lte=before).order_by("ended")
    return list(ended.values_list("id", flat=True)[:limit])
