"""Which remote effects must not wait behind the others: somebody looks at an empty screen."""

from __future__ import annotations

from datetime import timedelta

from dastak.dialogue.effects import AskMeaning, Effect

ORDINARY, HURRIED = 0, 1
ALL = (ORDINARY, HURRIED)
HURRIED_LEASE = timedelta(seconds=8)
"""When a worker died over one, the next may take it so soon."""


def lane_of(effect: Effect) -> int:
    """Hurried where the citizen was told nothing yet."""
    return HURRIED if isinstance(effect, AskMeaning) else ORDINARY


def lease_in(lane: int, lease: timedelta) -> timedelta:
    """How long a claim holds in a lane."""
    return min(lease, HURRIED_LEASE) if lane == HURRIED else lease
