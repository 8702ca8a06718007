"""A member of staff has dealt with a citizen: the house answers again."""

from __future__ import annotations

from datetime import datetime

from dastak.accounts.actors import Actor
from dastak.accounts.scope import Scope, in_scope
from dastak.audit.actions import record
from dastak.conversations.events import StaffLeft
from dastak.conversations.locking import holder_of, locked
from dastak.conversations.policy import check_free
from dastak.outbox.actions import emit


def attend(conversation_id: int, *, by: Actor, scope: Scope, now: datetime) -> None:
    """Idempotent: what waits for nobody is left alone. Raises HeldByAnother."""
    with in_scope(scope):
        talk = locked(conversation_id)
        since = talk.needs_person_at
        if since is None:
            return
        check_free(holder_of(talk), person=int(by.id), now=now)
        talk.needs_person_at = talk.held_by = talk.held_at = None
        talk.save(update_fields=["needs_person_at", "held_by", "held_at"])
        record(
            "conversation.attended",
            by=by,
            subject=f"conversation:{talk.pk}",
            department=talk.department_id,
        )
        ending = since.isoformat()
        emit(StaffLeft(talk.pk, ending), key=f"left:{talk.pk}:{ending}")
