"""The office says no, and tells the citizen why."""

from __future__ import annotations

from datetime import datetime
from uuid import UUID

from dastak.accounts.actors import Actor
from dastak.accounts.scope import Scope, in_scope
from dastak.casework.announce import about
from dastak.casework.deciding import decide
from dastak.casework.events import Rejected
from dastak.casework.lifecycle import Verb
from dastak.casework.officers import case_for
from dastak.casework.text import written
from dastak.outbox.actions import emit


def reject(application_id: UUID, *, reason: str, by: Actor, scope: Scope, now: datetime) -> None:
    """Decided once: the status refuses a second decision (NotAllowed). No reason, no rejection."""
    text = written(reason)
    with in_scope(scope):
        application = case_for(Verb.REJECT, application_id, by=by, scope=scope).moved()
        decide(application, approved=False, reason=text, by=by, now=now)
        emit(
            Rejected(**about(application), by=str(by), reason=text),
            key=f"casework.decided:{application.id}",
        )
