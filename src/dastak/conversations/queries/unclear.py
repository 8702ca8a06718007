"""Unclear messages for staff: filtered, the most frequent first, with what was chosen."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass
from datetime import datetime
from typing import Literal

from django.db.models import QuerySet

from dastak.accounts.scope import Scope, in_scope
from dastak.conversations.models import UnclearMessage

PAGE = 100
Verdict = Literal["service", "group", "out_of_scope", "ignore"]
VERDICTS: tuple[Verdict, ...] = ("service", "group", "out_of_scope", "ignore")
OPEN = "open"


@dataclass(frozen=True, slots=True)
class UnclearFilter:
    """Empty means all; ``verdict`` may be ``open``."""

    verdict: str = OPEN
    language: str = ""
    decision: str = ""
    chosen: str = ""


@dataclass(frozen=True, slots=True)
class Unclear:
    """One wording. ``chosen`` lists services with how often they were chosen, the most first."""

    id: int
    text: str
    language: str
    decision: str
    layer: str
    times: int
    last_at: datetime
    chosen: tuple[tuple[str, int], ...]
    verdict: str
    belongs_to: str


def unclear_messages(scope: Scope, wanted: UnclearFilter, *, page: int = 0) -> tuple[Unclear, ...]:
    """One more than ``PAGE`` when there is a further page. Two queries."""
    with in_scope(scope):
        rows = _filtered(UnclearMessage.objects.all(), wanted).order_by("-times", "-last_at", "id")
        found = rows.prefetch_related("choices")[page * PAGE : (page + 1) * PAGE + 1]
        return tuple(_row(row) for row in found)


def judged_messages(scope: Scope, verdicts: Collection[Verdict]) -> tuple[Unclear, ...]:
    """What staff have judged so, for the export; at most a thousand, the newest verdicts."""
    with in_scope(scope):
        rows = UnclearMessage.objects.filter(verdict__in=verdicts).order_by("-judged_at", "id")
        return tuple(_row(row) for row in rows.prefetch_related("choices")[:1000])


def _filtered(rows: QuerySet[UnclearMessage], wanted: UnclearFilter) -> QuerySet[UnclearMessage]:
    if wanted.verdict:
        rows = rows.filter(verdict="" if wanted.verdict == OPEN else wanted.verdict)
    if wanted.language:
        rows = rows.filter(language=wanted.language)
    if wanted.decision:
        rows = rows.filter(decision=wanted.decision)
    if wanted.chosen:
        rows = rows.filter(choices__service=wanted.chosen, choices__times__gt=0)
    return rows


def _row(row: UnclearMessage) -> Unclear:
    choices = [(choice.service, choice.times) for choice in row.choices.all() if choice.times > 0]
    return Unclear(
        id=row.pk,
        text=row.text,
        language=row.language,
        decision=row.decision,
        layer=row.layer,
        times=row.times,
        last_at=row.last_at,
        chosen=tuple(sorted(choices, key=lambda choice: (-choice[1], choice[0]))),
        verdict=row.verdict,
        belongs_to=row.belongs_to,
    )
