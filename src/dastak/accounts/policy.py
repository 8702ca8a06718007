"""When a sign-in is refused: pure."""

from __future__ import annotations

from datetime import datetime, timedelta

ATTEMPTS = 5
LOCKED_FOR = timedelta(minutes=15)
CODE_DIGITS = 6
CODE_SECONDS = 30
CODE_TOLERANCE = 1
"""Steps before and after the present one whose code is still taken, for clocks that differ."""


def is_locked(locked_until: datetime | None, *, now: datetime) -> bool:
    """Whether the account still rests after too many bad attempts."""
    return locked_until is not None and now < locked_until


def lock_after(failed_attempts: int, *, now: datetime) -> datetime | None:
    """Until when the account is locked after this many bad attempts in a row."""
    return now + LOCKED_FOR if failed_attempts >= ATTEMPTS else None
