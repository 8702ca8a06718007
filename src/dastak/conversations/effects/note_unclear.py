"""``note_unclear``: keep a message that was not surely understood, with the batch (local)."""

from __future__ import annotations

from dastak.conversations.talk import Order
from dastak.dialogue.effects import NoteUnclear


def perform(orders: list[Order]) -> None:
    """Saved in the batch's one round trip (``unclear.py``)."""
    for order in orders:
        assert isinstance(order.effect, NoteUnclear)
        order.talk.notes.append(order.effect)
