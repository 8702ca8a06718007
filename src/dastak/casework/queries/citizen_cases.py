"""A citizen's own applications, newest first, as a status answer needs them."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from uuid import UUID

from django.utils import timezone

from dastak.casework.lifecycle import Status
from dastak.casework.models import Application
from dastak.casework.status import status_of
from dastak.values.ids import ApplicationId, CitizenId, ServiceId

LATEST = 10
"""As many as one WhatsApp list can show."""


@dataclass(frozen=True, slots=True)
class CitizenCase:
    """One application, without its answers. ``reason`` is why it was rejected, or what the office
    asks now."""

    id: ApplicationId
    reference: str
    service: ServiceId
    version: int
    status: Status
    filed_on: date
    due_on: date | None
    decided_on: date | None
    reason: str
    asked_fields: tuple[str, ...]
    asked_documents: tuple[str, ...]
    order_id: UUID | None


def citizen_cases(citizen: CitizenId, *, reference: str = "") -> tuple[CitizenCase, ...]:
    """The newest ``LATEST``, or the one with this reference. Runs in the caller's (system)
    scope: a citizen sees their own cases of every department."""
    rows = Application.objects.filter(citizen_id=citizen)
    if reference:
        rows = rows.filter(reference=reference)
    rows = rows.select_related("decision").prefetch_related("clarifications")
    newest = rows.defer("answers", "provenance").order_by("-filed_at", "id")[:LATEST]
    return tuple(_case(application) for application in newest)


def _case(application: Application) -> CitizenCase:
    decision = getattr(application, "decision", None)
    asked = next((c for c in application.clarifications.all() if c.answered_at is None), None)
    decided = application.decided_at
    question = asked.question if asked is not None else ""
    return CitizenCase(
        id=ApplicationId(application.id),
        reference=application.reference,
        service=ServiceId(application.service),
        version=application.version,
        status=status_of(application),
        filed_on=timezone.localdate(application.filed_at),
        due_on=application.due_on,
        decided_on=timezone.localdate(decided) if decided is not None else None,
        reason=decision.reason if decision is not None else question,
        asked_fields=tuple(asked.fields) if asked is not None else (),
        asked_documents=tuple(asked.requests) if asked is not None else (),
        order_id=application.order_id,
    )
