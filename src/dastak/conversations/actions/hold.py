"""Take a conversation, so that two people do not answer one citizen; let go of it again."""

from __future__ import annotations

from datetime import datetime

from dastak.accounts.models import Person
from dastak.accounts.scope import Scope, in_scope
from dastak.audit.actions import record
from dastak.conversations.locking import holder_of, locked
from dastak.conversations.policy import check_free


def take(conversation_id: int, *, person: Person, by: object, scope: Scope, now: datetime) -> None:
    """The conversation is this person's now. Raises HeldByAnother. Idempotent by person."""
    with in_scope(scope):
        talk = locked(conversation_id)
        check_free(holder_of(talk), person=person.pk, now=now)
        is_new = talk.held_by_id != person.pk
        talk.held_by, talk.held_at = person, now
        talk.needs_person_at = talk.needs_person_at or now
        talk.save(update_fields=["held_by", "held_at", "needs_person_at"])
        if is_new:
            _note("conversation.taken", talk.pk, by=by, department=talk.department_id)


def release(conversation_id: int, *, person: Person, by: object, scope: Scope) -> None:
    """Back among those that wait. Idempotent: what is not this person's is left alone."""
    with in_scope(scope):
        talk = locked(conversation_id)
        if talk.held_by_id != person.pk:
            return
        talk.held_by = talk.held_at = None
        talk.save(update_fields=["held_by", "held_at"])
        _note("conversation.released", talk.pk, by=by, department=talk.department_id)


def _note(verb: str, conversation: int, *, by: object, department: str) -> None:
    record(verb, by=by, subject=f"conversation:{conversation}", department=department)
