"""One case on one screen: answers, papers beside what was read off them, and its history."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime
from uuid import UUID

from django.utils import timezone

from dastak.accounts.queries import holidays
from dastak.accounts.scope import Scope, in_scope
from dastak.casework.copies import sent_by_others
from dastak.casework.evidence import ReadField, read
from dastak.casework.lifecycle import UNDECIDED, Status, Verb, allowed
from dastak.casework.models import Application, Document
from dastak.casework.queries.visible import visible
from dastak.casework.sla import Standing, days_left, standing
from dastak.casework.status import status_of
from dastak.casework.stored import answers_of
from dastak.casework.verdict import Verdict, verdict
from dastak.definitions.answers import Answer
from dastak.definitions.model import TimeLimit
from dastak.values.language import Language
from dastak.values.money import Money


@dataclass(frozen=True, slots=True)
class Paper:
    """A paper of the case, and the requests that it answers. Its content is fetched with
    ``actions.read_document``. ``sent_by_others``: so many other citizens sent the same."""

    id: UUID
    requests: tuple[str, ...]
    kind: str
    mime_type: str
    pages: int
    fields: dict[str, ReadField]
    uploaded_at: datetime
    proof: str
    warnings: tuple[str, ...]
    sent_by_others: int
    verdict: Verdict


@dataclass(frozen=True, slots=True)
class Step:
    """One step of the history."""

    at: datetime
    verb: str
    actor_kind: str
    by: str
    text: str


@dataclass(frozen=True, slots=True)
class AskedBack:
    """A clarification: what was asked, and what came back."""

    asked_at: datetime
    question: str
    fields: tuple[str, ...]
    requests: tuple[str, ...]
    answered_at: datetime | None
    note: str


@dataclass(frozen=True, slots=True)
class Case:
    """Everything the case screen shows. ``provenance`` maps a field to the paper request it was
    read from; ``verbs`` are the moves that the status allows, not those of the person."""

    id: UUID
    reference: str
    service: str
    version: int
    department: str
    jurisdiction: str
    citizen_id: int
    number_id: int | None
    filed_by: str
    language: Language
    answers: dict[str, Answer]
    provenance: dict[str, str]
    status: Status
    verbs: frozenset[Verb]
    fee: Money
    order_id: UUID | None
    limit: TimeLimit
    filed_at: datetime
    submitted_at: datetime | None
    due_on: date | None
    decided_at: datetime | None
    standing: Standing | None
    days_left: int | None
    officer_id: int | None
    officer_name: str
    reason: str
    papers: tuple[Paper, ...]
    history: tuple[Step, ...]
    clarifications: tuple[AskedBack, ...]


def case(scope: Scope, application_id: UUID, *, now: datetime) -> Case | None:
    """None when there is none in this scope. A person reads it through ``actions.read_case``,
    which leaves an audit entry."""
    with in_scope(scope):
        rows = visible(scope).select_related("officer", "decision")
        application = rows.filter(id=application_id).first()
        return None if application is None else case_of(application, now=now)


def case_of(application: Application, *, now: datetime) -> Case:
    """The whole screen of one application, in the caller's scope."""
    status = status_of(application)
    left, stands = _clock(application, timezone.localdate(now))
    officer = application.officer
    decision = getattr(application, "decision", None)
    return Case(
        id=application.id,
        reference=application.reference,
        service=application.service,
        version=application.version,
        department=application.department_id,
        jurisdiction=application.jurisdiction,
        citizen_id=application.citizen_id,
        number_id=application.number_id,
        filed_by=application.filed_by,
        language=Language(application.language),
        answers=answers_of(application.answers),
        provenance=dict(application.provenance),
        status=status,
        verbs=allowed(status),
        fee=application.fee,
        order_id=application.order_id,
        limit=application.limit,
        filed_at=application.filed_at,
        submitted_at=application.submitted_at,
        due_on=application.due_on,
        decided_at=application.decided_at,
        standing=stands,
        days_left=left,
        officer_id=application.officer_id,
        officer_name=officer.name if officer is not None else "",
        reason=decision.reason if decision is not None else "",
        papers=_papers(application),
        history=_history(application),
        clarifications=_clarifications(application),
    )


def _clock(application: Application, today: date) -> tuple[int | None, Standing | None]:
    due, stopped = application.due_on, application.clock_stopped_at
    if due is None or status_of(application) not in UNDECIDED:
        return None, None
    stopped_on = timezone.localdate(stopped) if stopped is not None else None
    ends = (due, stopped_on or today)
    off = holidays(application.jurisdiction, first=min(ends), last=max(ends))
    return (
        days_left(stopped_on or today, due, application.limit, off),
        standing(today, due, application.limit, off, stopped_on=stopped_on),
    )


def _papers(application: Application) -> tuple[Paper, ...]:
    rows = tuple(application.documents.order_by("uploaded_at", "id"))
    others = sent_by_others(rows)
    return tuple(_paper(row, others.get(row.id, 0)) for row in rows)


def _paper(row: Document, others: int) -> Paper:
    warnings = tuple(str(warning) for warning in row.warnings)
    return Paper(
        id=row.id,
        requests=tuple(row.requests),
        kind=row.kind,
        mime_type=row.mime_type,
        pages=row.pages,
        fields=read(row.values),
        uploaded_at=row.uploaded_at,
        proof=row.proof,
        warnings=warnings,
        sent_by_others=others,
        verdict=verdict(proof=row.proof, warnings=warnings, sent_by_others=others),
    )


def _history(application: Application) -> tuple[Step, ...]:
    return tuple(
        Step(row.at, row.verb, row.actor_kind, row.by, row.text)
        for row in application.history.order_by("id")
    )


def _clarifications(application: Application) -> tuple[AskedBack, ...]:
    return tuple(
        AskedBack(
            asked_at=row.asked_at,
            question=row.question,
            fields=tuple(row.fields),
            requests=tuple(row.requests),
            answered_at=row.answered_at,
            note=row.note,
        )
        for row in application.clarifications.order_by("id")
    )
