"""``set_timer``: come back to the conversation later; the same name replaces (local)."""

from __future__ import annotations

from datetime import timedelta

from dastak.conversations.models import Timer
from dastak.conversations.talk import Order
from dastak.dialogue.effects import SetTimer


def perform(orders: list[Order]) -> None:
    """One statement for the batch; a talk's later timer of the same name wins."""
    rows: dict[tuple[int, str], Timer] = {}
    for order in orders:
        assert isinstance(order.effect, SetTimer)
        rows[order.talk.id, order.effect.name] = Timer(
            conversation_id=order.talk.id,
            name=order.effect.name,
            due_at=order.now + timedelta(seconds=order.effect.seconds),
            setting=order.key,
        )
    Timer.objects.bulk_create(
        rows.values(),
        update_conflicts=True,
        unique_fields=["conversation", "name"],
        update_fields=["due_at", "setting"],
    )
