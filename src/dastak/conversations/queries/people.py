"""Citizens who want a person: who waits, since when, and who has them."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from dastak.accounts.scope import Scope, in_scope
from dastak.conversations.locking import holder_of
from dastak.conversations.models import Conversation

PAGE = 50


@dataclass(frozen=True, slots=True)
class WantsPerson:
    """A conversation whose citizen asked for a human being, on which number, and since when.
    ``holder`` is the colleague who has it; ``is_new`` when the citizen wrote after the office."""

    id: int
    citizen: int
    number: str
    department: str
    language: str
    since: datetime
    last_heard_at: datetime | None
    holder: str
    is_new: bool


def wanting_person(scope: Scope, *, now: datetime) -> tuple[WantsPerson, ...]:
    """Those in scope, the longest waiting first; at most ``PAGE``."""
    with in_scope(scope):
        talks = Conversation.objects.exclude(needs_person_at=None)
        rows = talks.select_related("number", "citizen", "held_by")
        rows = rows.order_by("needs_person_at", "id").defer("state", "address")
        return tuple(_row(talk, now) for talk in rows[:PAGE])


def count_wanting_person(scope: Scope) -> int:
    """How many there are, up to ``PAGE``."""
    with in_scope(scope):
        return Conversation.objects.exclude(needs_person_at=None)[:PAGE].count()


def _row(talk: Conversation, now: datetime) -> WantsPerson:
    holder, heard, answered = holder_of(talk), talk.last_inbound_at, talk.answered_at
    return WantsPerson(
        id=talk.pk,
        citizen=talk.citizen_id,
        number=talk.number.display,
        department=talk.department_id,
        language=talk.citizen.language,
        since=talk.needs_person_at or now,
        last_heard_at=heard,
        holder=holder.name if holder is not None and holder.has_it(now) else "",
        is_new=answered is None or (heard is not None and heard > answered),
    )
