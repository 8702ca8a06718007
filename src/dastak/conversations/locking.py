"""Lock one conversation for a member of staff, in the scope that is open."""

from __future__ import annotations

from dastak.conversations.models import Conversation
from dastak.conversations.policy import Holder


class NoSuchConversation(Exception):
    """There is no such conversation, or the database does not show it to this person."""


def locked(conversation_id: int) -> Conversation:
    """Raises NoSuchConversation."""
    rows = Conversation.objects.select_for_update(no_key=True, of=("self",))
    talk = rows.select_related("held_by").defer("state", "address").filter(pk=conversation_id)
    found = talk.first()
    if found is None:
        raise NoSuchConversation(str(conversation_id))
    return found


def holder_of(talk: Conversation) -> Holder | None:
    """Who took it last."""
    if talk.held_by is None or talk.held_at is None:
        return None
    return Holder(talk.held_by.pk, talk.held_by.name, talk.held_at)
