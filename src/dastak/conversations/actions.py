"""Let a conversation hear of something that happened elsewhere."""

from __future__ import annotations

import msgspec

from dastak.conversations.models import Conversation, Timer, WaitingEvent
from dastak.dialogue.events import Event, Reminded


def tell(conversation: Conversation, event: Event, *, key: str) -> None:
    """Queue an event for a conversation's next turn; idempotent by ``key``."""
    WaitingEvent.objects.bulk_create(
        [
            WaitingEvent(
                key=key,
                conversation=conversation,
                partition=conversation.partition,
                payload=msgspec.json.encode(event).decode(),
            )
        ],
        ignore_conflicts=True,
    )


def ring(timer: Timer) -> None:
    """A timer has run out: tell its conversation, and forget the timer."""
    event = Reminded(timer.name)
    tell(timer.conversation, event, key=f"timer:{timer.setting}")
    timer.delete()
