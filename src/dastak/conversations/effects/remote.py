"""Every effect that leaves the machine: kept now, carried out after the commit (remote)."""

from __future__ import annotations

from dastak.conversations.talk import Order


def perform(orders: list[Order]) -> None:
    """Hand over to ``workers/remote``; its outcome comes back as an event."""
    for order in orders:
        assert not isinstance(order.effect, str)
        order.talk.remote.append((order.key, order.effect))
