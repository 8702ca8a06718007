"""What a citizen asks for, and the application that it makes (unsaved)."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date, datetime
from uuid import UUID

from dastak.accounts.actors import Actor
from dastak.casework.clock import start_clock
from dastak.casework.ids import application_id
from dastak.casework.lifecycle import Status
from dastak.casework.models import Application
from dastak.casework.stored import answers_for, answers_of
from dastak.definitions import questions
from dastak.definitions.answers import Answer
from dastak.definitions.model import FeeLine, ServiceVersion
from dastak.values.ids import ApplicationId, CitizenId, EffectId, NumberId
from dastak.values.language import Language
from dastak.values.money import Money


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


def application_of(filing: Filing, reference: str, *, by: Actor, now: datetime) -> Application:
    """The row: only answers that count, the office that is responsible, the law's limit."""
    service = filing.published.service
    answers = questions.relevant_answers(service, filing.answers)
    _, fee = questions.fee(service, answers)
    application = Application(
        id=application_id(filing.effect),
        reference=reference,
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


def filed(application: Application, filing: Filing) -> Filed:
    """What the citizen is told."""
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
