"""The queue as the screen shows it."""

from __future__ import annotations

from dataclasses import dataclass
from uuid import UUID

from django.utils import timezone
from django.utils.functional import Promise
from django.utils.translation import gettext as _

from dastak.casework.queries.queue import COUNT_LIMIT, QueueCounts, QueueRow
from dastak.casework.sla import Standing
from dastak.values.language import Language
from dastak.web.desk.choices import Choices, service_title
from dastak.web.desk.filters import Narrowed
from dastak.web.desk.words import STATUS, day, due_in_words


@dataclass(frozen=True, slots=True)
class ShownRow:
    """One case."""

    id: UUID
    reference: str
    service: str
    place: str
    status: Promise
    status_code: str
    due: str
    due_on: str
    standing: Standing
    received: str
    officer: str


@dataclass(frozen=True, slots=True)
class Tab:
    """One way to look at the queue, and how many cases it has."""

    name: str
    title: str
    count: str
    address: str
    is_current: bool


def shown_row(row: QueueRow, known: Choices, language: Language) -> ShownRow:
    """In the officer's language."""
    return ShownRow(
        id=row.id,
        reference=row.reference,
        service=service_title(row.service, row.version, language),
        place=known.place(row.jurisdiction, language),
        status=STATUS[row.status],
        status_code=row.status,
        due=due_in_words(row.days_left, row.standing),
        due_on=day(row.due_on),
        standing=row.standing,
        received=day(timezone.localdate(row.submitted_at)),
        officer=row.officer_name.partition(",")[0],
    )


def tabs(counts: QueueCounts, chosen: Narrowed) -> list[Tab]:
    """All, mine, overdue, waiting for the citizen."""
    rows = (
        ("all", _("All"), counts.all),
        ("mine", _("Mine"), counts.mine),
        ("overdue", _("Overdue"), counts.overdue),
        ("waiting", _("Waiting for the citizen"), counts.awaiting_citizen),
    )
    return [
        Tab(
            name=name,
            title=title,
            count=f"{COUNT_LIMIT - 1}+" if count >= COUNT_LIMIT else str(count),
            address=Narrowed(name, chosen.service, chosen.place).address(),
            is_current=name == chosen.tab,
        )
        for name, title, count in rows
    ]
