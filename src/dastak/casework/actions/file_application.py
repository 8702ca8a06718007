"""Store an application and start what the law wants: its number, its payment, its clock."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date, datetime
from uuid import UUID

from django.db import connection, transaction
from django.utils import timezone

from dastak.accounts.actors import Actor
from dastak.casework.announce import about
from dastak.casework.attaching import attach, papers_of
from dastak.casework.clock import start_clock
from dastak.casework.events import ApplicationFiled
from dastak.casework.form import CannotFile, check_form
from dastak.casework.ids import application_id
from dastak.casework.lifecycle import Status
from dastak.casework.models import Application
from dastak.casework.reference import Reference
from dastak.casework.stored import answers_for, answers_of
from dastak.casework.trace import trace
from dastak.definitions import questions
from dastak.definitions.answers import Answer
from dastak.definitions.model import FeeLine, ServiceVersion
from dastak.outbox.actions import emit
from dastak.values.ids import ApplicationId, CitizenId, EffectId, NumberId
from dastak.values.language import Language
from dastak.values.money import Money

__all__ = ["CannotFile", "Filed", "Filing", "file_application"]


@dataclass(frozen=True, slots=True)
class Filing:
    """What the citizen asks for. ``documents`` maps a request's name to checked documents."""

    effect: EffectId
    published: ServiceVersion
    citizen: CitizenId
    language: Language
    answers: Mapping[str, Answer]
    documents: Mapping[str, tuple[UUID, ...]] = field(default_factory=dict)
    provenance: Mapping[str, str] = field(default_factory=dict)
    number: NumberId | None = None


@dataclass(frozen=True, slots=True)
class Filed:
    """What became of it. With a fee (``fee_lines``) there is no due date yet."""

    application: ApplicationId
    reference: str
    department: str
    jurisdiction: str
    due_on: date | None
    fee: Money
    fee_lines: tuple[FeeLine, ...]


def file_application(filing: Filing, *, by: Actor, now: datetime) -> Filed:
    """Idempotent by ``filing.effect``; CannotFile when the form does not hold.

    Runs in the caller's (system) scope.
    """
    key = application_id(filing.effect)
    with transaction.atomic():
        known = Application.objects.filter(id=key).first()
        if known is not None:
            return _filed(known, filing)
        service = filing.published.service
        answers = questions.relevant_answers(service, filing.answers)
        papers = papers_of(filing.citizen, filing.documents)
        check_form(service, filing.answers, given=papers, today=timezone.localdate(now))
        application = _application(key, filing, answers, by=by, now=now)
        application.save(force_insert=True)
        attach(papers, application, now=now)
        trace(application, "filed", by=by, now=now, details={"service": application.service})
        event = ApplicationFiled(
            **about(application), fee_paise=application.fee_paise, due_on=application.due_on
        )
        emit(event, key=f"casework.filed:{key}")
        return _filed(application, filing)


def _application(
    key: ApplicationId, filing: Filing, answers: dict[str, Answer], *, by: Actor, now: datetime
) -> Application:
    service = filing.published.service
    _, fee = questions.fee(service, answers)
    application = Application(
        id=key,
        reference=str(_next_reference(service.reference_prefix, now)),
        department_id=service.department,
        jurisdiction=questions.jurisdiction(service, answers),
        citizen_id=filing.citizen,
        number_id=filing.number,
        service=service.id,
        version=filing.published.version,
        language=filing.language,
        answers=answers_for(answers),
        provenance={name: source for name, source in filing.provenance.items() if name in answers},
        status=Status.AWAITING_PAYMENT if fee else Status.SUBMITTED,
        fee_paise=fee.paise,
        limit_days=service.time_limit.days,
        day_type=service.time_limit.day_type,
        filed_by=str(by),
        filed_at=now,
    )
    if not fee:
        start_clock(application, at=now)
    return application


def _next_reference(prefix: str, now: datetime) -> Reference:
    """A sequence takes no lock: many files at once neither wait for each other nor deadlock."""
    with connection.cursor() as cursor:
        cursor.execute("SELECT nextval('casework_reference_serial')")
        row = cursor.fetchone()
    assert row is not None
    return Reference(prefix, timezone.localdate(now).year % 100, int(row[0]))


def _filed(application: Application, filing: Filing) -> Filed:
    lines, _ = questions.fee(filing.published.service, answers_of(application.answers))
    return Filed(
        application=ApplicationId(application.id),
        reference=application.reference,
        department=application.department_id,
        jurisdiction=application.jurisdiction,
        due_on=application.due_on,
        fee=application.fee,
        fee_lines=lines,
    )
