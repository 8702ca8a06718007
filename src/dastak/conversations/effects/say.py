"""``say``: put a message into the outbound queue (local)."""

from __future__ import annotations

from dastak.conversations.talk import Order, Said
from dastak.dialogue.effects import Say

REPLY, NOTICE = 0, 1


def perform(orders: list[Order]) -> None:
    """A reply to what the citizen just wrote overtakes notices, and both overtake bulk."""
    for order in orders:
        assert isinstance(order.effect, Say)
        effect = order.effect
        priority = NOTICE if effect.notice else REPLY
        order.talk.said.append(
            Said(order.key, effect.content, effect.notice, effect.params, priority)
        )
