"""``note_chosen``: keep which service the writer of an unclear message ended with (local)."""

from __future__ import annotations

from dastak.conversations.talk import Order
from dastak.dialogue.effects import NoteChosen


def perform(orders: list[Order]) -> None:
    """Saved in the batch's one round trip (``unclear.py``)."""
    for order in orders:
        assert isinstance(order.effect, NoteChosen)
        order.talk.notes.append(order.effect)
