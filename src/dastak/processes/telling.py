"""Let the citizen's conversation hear of something, wherever they talk to us."""

from __future__ import annotations

from dastak.accounts.scope import SYSTEM_WIDE, in_scope
from dastak.conversations.actions.tell import tell
from dastak.conversations.queries.talks import conversation_of
from dastak.dialogue.events import Event


def tell_citizen(event: Event, *, citizen: int, number: int | None, key: str) -> None:
    """Idempotent by ``key``. A citizen without a conversation (a counter's) is not told here."""
    with in_scope(SYSTEM_WIDE):
        conversation = conversation_of(SYSTEM_WIDE, citizen=citizen, number=number)
        if conversation is not None:
            tell(conversation, event, key=key)
