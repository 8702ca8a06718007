"""A member of staff writes to a citizen."""

from __future__ import annotations

from datetime import datetime

from dastak.accounts.models import Person
from dastak.accounts.scope import Scope, in_scope
from dastak.audit.actions import record
from dastak.casework.text import written
from dastak.conversations.events import StaffReplied
from dastak.conversations.locking import holder_of, locked
from dastak.conversations.models import Reply
from dastak.conversations.policy import check_free
from dastak.outbox.actions import emit


def reply(
    conversation_id: int,
    *,
    text: str,
    key: str,
    person: Person,
    by: object,
    scope: Scope,
    now: datetime,
) -> None:
    """Idempotent by ``key``, the form's own. Raises NotWritten, HeldByAnother."""
    words = written(text)
    with in_scope(scope):
        talk = locked(conversation_id)
        if Reply.objects.filter(key=key).exists():
            return
        check_free(holder_of(talk), person=person.pk, now=now)
        talk.held_by, talk.held_at, talk.answered_at = person, now, now
        talk.needs_person_at = talk.needs_person_at or now
        talk.save(update_fields=["held_by", "held_at", "answered_at", "needs_person_at"])
        Reply.objects.create(
            key=key,
            conversation=talk,
            person=person,
            text=words,
            created_at=now,
            department_id=talk.department_id,
            jurisdiction=talk.jurisdiction,
        )
        record(
            "conversation.answered",
            by=by,
            subject=f"conversation:{talk.pk}",
            department=talk.department_id,
            details={"reply": key},
        )
        emit(StaffReplied(talk.pk, key, person.name, words), key=f"reply:{key}")
