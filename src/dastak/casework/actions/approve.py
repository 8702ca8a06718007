"""The office says yes."""

from __future__ import annotations

from datetime import datetime
from uuid import UUID

from dastak.accounts.actors import Actor
from dastak.accounts.scope import Scope, in_scope
from dastak.casework.announce import about
from dastak.casework.deciding import decide
from dastak.casework.events import Approved
from dastak.casework.lifecycle import Verb
from dastak.casework.officers import case_for
from dastak.casework.text import written
from dastak.outbox.actions import emit


def approve(
    application_id: UUID, *, by: Actor, scope: Scope, now: datetime, note: str = ""
) -> None:
    """Decided once: the status refuses a second decision (NotAllowed)."""
    text = written(note) if note.strip() else ""
    with in_scope(scope):
        application = case_for(Verb.APPROVE, application_id, by=by, scope=scope).moved()
        decide(application, approved=True, reason=text, by=by, now=now)
        emit(
            Approved(**about(application), by=str(by), note=text),
            key=f"casework.decided:{application.id}",
        )
