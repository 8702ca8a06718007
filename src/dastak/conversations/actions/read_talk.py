"""A member of staff reads what was said with a citizen: on record before it is shown."""

from __future__ import annotations

from datetime import datetime

from dastak.accounts.actors import Actor
from dastak.accounts.scope import Scope, in_scope
from dastak.audit.actions import record
from dastak.conversations.locking import NoSuchConversation
from dastak.conversations.models import Enclosure
from dastak.conversations.queries.thread import Thread, thread
from dastak.vault.files import fetch


class NoSuchFile(LookupError):
    """There is no such file, or none that could be kept."""


def read_talk(conversation_id: int, *, by: Actor, scope: Scope, now: datetime) -> Thread:
    """The latest words, for a page that masks what is personal. Raises NoSuchConversation."""
    return _read("conversation.read", conversation_id, by=by, scope=scope, now=now)


def show_talk(conversation_id: int, *, by: Actor, scope: Scope, now: datetime) -> Thread:
    """The latest words, for a page that shows them in the clear. Raises NoSuchConversation."""
    return _read("conversation.personal_shown", conversation_id, by=by, scope=scope, now=now)


def _read(verb: str, conversation_id: int, *, by: Actor, scope: Scope, now: datetime) -> Thread:
    with in_scope(scope):
        found = thread(scope, conversation_id, now=now)
        if found is None:
            raise NoSuchConversation(str(conversation_id))
        subject = f"conversation:{conversation_id}"
        record(verb, by=by, subject=subject, department=found.department)
        return found


def read_enclosure(enclosure_id: int, *, by: Actor, scope: Scope) -> tuple[bytes, str]:
    """The content and type of a file that a citizen sent. Raises NoSuchFile."""
    with in_scope(scope):
        row = Enclosure.objects.filter(pk=enclosure_id).exclude(storage_key="").first()
        if row is None:
            raise NoSuchFile(str(enclosure_id))
        record(
            "conversation.file_read",
            by=by,
            subject=f"conversation:{row.conversation_id}",
            department=row.department_id,
            details={"file": str(row.pk)},
        )
        return fetch(row.storage_key), row.mime_type
