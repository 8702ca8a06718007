"""What time brings: reminders, forgetting, and certificates that a crash left half done."""

from __future__ import annotations

from datetime import datetime

from dastak.accounts.actors import SYSTEM
from dastak.certificates.actions.issue import complete
from dastak.certificates.queries import unfinished
from dastak.conversations.actions import judge_unclear, tell
from dastak.processes.forgetting import forget

BATCH = 100


def finish_certificates() -> int:
    """Draw and sign what has a number but no file: a process died in between."""
    rows = unfinished(limit=BATCH)
    for row in rows:
        complete(row, by=SYSTEM)
    return len(rows)


def ring_due(*, now: datetime) -> int:
    """Tell each conversation whose timer has run out; returns how many."""
    return tell.ring_due(now=now, limit=BATCH)


def forget_old(*, now: datetime) -> int:
    """Erase what is past its retention; returns how much."""
    return forget(now=now, limit=BATCH)


def forget_unclear(*, now: datetime) -> int:
    """Erase unclear messages that nobody has used for long; returns how many."""
    return judge_unclear.forget_unclear(now=now, limit=BATCH)
