"""What we ask about conversations."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from dastak.accounts.scope import Scope, in_scope
from dastak.conversations.models import Conversation


def conversation_of(scope: Scope, *, citizen: int, number: int | None) -> Conversation | None:
    """Where a citizen is to be told: the talk with that number, else their latest one."""
    with in_scope(scope):
        talks = Conversation.objects.filter(citizen_id=citizen).order_by("-updated_at")
        return (number and talks.filter(number_id=number).first()) or talks.first()


PAGE = 50


@dataclass(frozen=True, slots=True)
class WantsPerson:
    """A conversation whose citizen asked for a human being, on which number, and since when."""

    id: int
    citizen: int
    number: str
    department: str
    language: str
    since: datetime
    last_heard_at: datetime | None


def wanting_person(scope: Scope) -> tuple[WantsPerson, ...]:
    """Those in scope, the longest waiting first; at most ``PAGE``."""
    with in_scope(scope):
        talks = Conversation.objects.exclude(needs_person_at=None)
        rows = talks.select_related("number", "citizen").order_by("needs_person_at", "id")
        return tuple(
            WantsPerson(
                id=row.pk,
                citizen=row.citizen_id,
                number=row.number.display,
                department=row.department_id,
                language=row.citizen.language,
                since=since,
                last_heard_at=row.last_inbound_at,
            )
            for row in rows.defer("state", "address")[:PAGE]
            if (since := row.needs_person_at) is not None
        )


def count_wanting_person(scope: Scope) -> int:
    """How many there are, up to ``PAGE``."""
    with in_scope(scope):
        return Conversation.objects.exclude(needs_person_at=None)[:PAGE].count()
