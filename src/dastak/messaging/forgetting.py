"""Erase messages past their time: what we sent, and what webhooks brought."""

from __future__ import annotations

from datetime import datetime
from typing import TypeVar

from django.db.models import Model, QuerySet

from dastak.messaging.models import InboundUpdate, OutboundMessage

M = TypeVar("M", bound=Model)

OVER = ("accepted", "sent", "delivered", "read", "failed")


def forget_messages(
    department: str, *, before: datetime, spared: QuerySet[Model, int], limit: int
) -> int:
    """A batch of a department's messages that are through, but those of ``spared`` citizens.
    Within the caller's scope and transaction."""
    rows = OutboundMessage.objects.filter(
        department=department, created_at__lt=before, state__in=OVER
    ).exclude(citizen__in=spared)
    return _erase(rows, limit=limit)


def forget_updates(*, before: datetime, limit: int) -> int:
    """A batch of webhook updates that were dealt with, those kept raw for staff included. By then
    the platform does not send them again, so that their keys are not needed any more."""
    return _erase(
        InboundUpdate.objects.filter(received_at__lt=before).exclude(state=0), limit=limit
    )


def _erase(rows: QuerySet[M], *, limit: int) -> int:
    ids = list(rows.values_list("pk", flat=True)[:limit])
    return rows.model._default_manager.filter(pk__in=ids).delete()[0] if ids else 0
