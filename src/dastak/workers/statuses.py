"""Apply what the channel says of our messages, and mend what another form can mend."""

from __future__ import annotations

from dastak.accounts.scope import SYSTEM_WIDE, in_scope
from dastak.integrations.channel.port import ChannelDoor
from dastak.messaging.delivery import apply_waiting
from dastak.messaging.second_try import try_again_otherwise


def apply_statuses(door: ChannelDoor) -> int:
    """One batch, in one transaction; returns how many updates were read."""
    with in_scope(SYSTEM_WIDE):
        applied = apply_waiting(door)
        try_again_otherwise(applied.failed)
    return applied.updates
