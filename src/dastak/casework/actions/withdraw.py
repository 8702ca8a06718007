"""The citizen takes an application back before its decision."""

from __future__ import annotations

from datetime import datetime

from django.db import transaction

from dastak.accounts.actors import Actor
from dastak.casework.announce import about
from dastak.casework.events import Withdrawn
from dastak.casework.lifecycle import Status, Verb, move
from dastak.casework.locking import concerned, locked_by_reference
from dastak.casework.models import Clarification
from dastak.casework.policy import Forbidden, may
from dastak.casework.status import status_of
from dastak.casework.trace import trace
from dastak.outbox.actions import emit
from dastak.values.ids import CitizenId


def withdraw(reference: str, *, citizen: CitizenId, by: Actor, now: datetime) -> None:
    """Idempotent: what is withdrawn stays so. Runs in the caller's (system) scope."""
    with transaction.atomic():
        application = locked_by_reference(reference, citizen_id=citizen)
        if not may(Verb.WITHDRAW, concerned(application), by=by, roles=()):
            raise Forbidden(f"{by} may not withdraw {application.reference}")
        if status_of(application) is Status.WITHDRAWN:
            return
        application.status = move(status_of(application), Verb.WITHDRAW)
        application.clock_stopped_at = None
        application.save(update_fields=["status", "clock_stopped_at"])
        Clarification.objects.filter(application=application, answered_at=None).update(
            answered_at=now
        )
        trace(application, "withdrawn", by=by, now=now)
        emit(Withdrawn(**about(application)), key=f"casework.withdrawn:{application.id}")
