"""What an approval and a rejection share: the decision is kept, with whether it came in time."""

from __future__ import annotations

from datetime import datetime

from django.utils import timezone

from dastak.accounts.actors import Actor
from dastak.casework.models import Application, Decision
from dastak.casework.trace import trace


def decide(
    application: Application, *, approved: bool, reason: str, by: Actor, now: datetime
) -> None:
    """Save the moved application with its decision, and leave the trace."""
    due = application.due_on
    assert due is not None, "the database lets no undecided case be without a due date"
    in_time = timezone.localdate(now) <= due
    application.decided_at = now
    application.officer_id = int(by.id)
    application.save(update_fields=["status", "decided_at", "officer"])
    Decision.objects.create(
        application=application,
        department_id=application.department_id,
        jurisdiction=application.jurisdiction,
        approved=approved,
        at=now,
        by=str(by),
        reason=reason,
        due_on=due,
        in_time=in_time,
    )
    verb = "approved" if approved else "rejected"
    details = {"in_time": "yes" if in_time else "no"}
    trace(application, verb, by=by, now=now, text=reason, details=details)
