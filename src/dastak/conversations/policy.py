"""Who has a conversation, and who may take it: pure."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime, timedelta

HELD_FOR = timedelta(minutes=30)
"""A person who has done nothing with a conversation for so long does not have it any more."""
WINDOW = timedelta(hours=24)


@dataclass(frozen=True, slots=True)
class Holder:
    """The member of staff who took a conversation last."""

    person: int
    name: str
    since: datetime

    def has_it(self, now: datetime) -> bool:
        """Whether they still do."""
        return now - self.since < HELD_FOR


class HeldByAnother(Exception):
    """A colleague has the conversation; ``name`` says who."""

    def __init__(self, name: str) -> None:
        super().__init__(name)
        self.name = name


def check_free(holder: Holder | None, *, person: int, now: datetime) -> None:
    """Raises HeldByAnother while a colleague has it."""
    if holder is not None and holder.person != person and holder.has_it(now):
        raise HeldByAnother(holder.name)


def window_is_open(last_heard_at: datetime | None, *, now: datetime) -> bool:
    """Whether free words still reach the citizen."""
    return last_heard_at is not None and now - last_heard_at < WINDOW
