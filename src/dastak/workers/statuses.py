"""Apply what the channel says of our messages, and mend what another form can mend."""

from __future__ import annotations

from dastak.integrations.channel.port import ChannelDoor
from dastak.messaging.delivery import apply_waiting
from dastak.messaging.second_try import try_again_otherwise


def apply_statuses(door: ChannelDoor) -> int:
    """One batch; returns how many updates were read."""
    applied = apply_waiting(door)
    if applied.failed:
        try_again_otherwise(applied.failed)
    return applied.updates
