"""``ask_person``: put the conversation before the department's staff (local)."""

from __future__ import annotations

from dastak.conversations.talk import Order


def perform(orders: list[Order]) -> None:
    """The conversation is marked; the desk lists marked ones, the longest waiting first."""
    for order in orders:
        order.talk.wants_person = True
