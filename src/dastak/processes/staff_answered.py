"""Staff wrote to a citizen, or finished with them: the conversation hears it."""

from __future__ import annotations

from dastak.accounts.scope import SYSTEM_WIDE, in_scope
from dastak.conversations.actions.tell import tell
from dastak.conversations.events import StaffLeft, StaffReplied
from dastak.conversations.models import Conversation
from dastak.dialogue.events import Event, PersonLeft, PersonWrote


def pass_on(event: StaffReplied) -> None:
    """Idempotent by reply."""
    words = PersonWrote(event.reply, event.name, event.text)
    _tell(event.conversation, words, key=f"reply:{event.reply}")


def end_talk(event: StaffLeft) -> None:
    """Idempotent by conversation and ending."""
    key = f"left:{event.conversation}:{event.ending}"
    _tell(event.conversation, PersonLeft(), key=key)


def _tell(conversation: int, event: Event, *, key: str) -> None:
    with in_scope(SYSTEM_WIDE):
        tell(Conversation.objects.get(pk=conversation), event, key=key)
