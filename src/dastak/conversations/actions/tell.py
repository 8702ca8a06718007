"""Let a conversation hear of something that happened elsewhere, or of its timer."""

from __future__ import annotations

from datetime import datetime

import msgspec

from dastak.accounts.scope import SYSTEM_WIDE, in_scope
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


def ring_due(*, now: datetime, limit: int) -> int:
    """Tell each conversation whose timer has run out; returns how many. Idempotent by setting."""
    with in_scope(SYSTEM_WIDE):
        due = Timer.objects.select_for_update(skip_locked=True, no_key=True, of=("self",))
        timers = list(due.select_related("conversation").filter(due_at__lte=now)[:limit])
        for timer in timers:
            _ring(timer)
        return len(timers)


def _ring(timer: Timer) -> None:
    """Tell its conversation, and forget the timer."""
    event = Reminded(timer.name)
    tell(timer.conversation, event, key=f"timer:{timer.setting}")
    timer.delete()
