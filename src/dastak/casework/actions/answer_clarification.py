"""The citizen's corrected answers and papers go back to the office; the clock runs again."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date, datetime
from uuid import UUID

from django.db import transaction
from django.utils import timezone

from dastak.accounts.actors import Actor
from dastak.casework.announce import about
from dastak.casework.attaching import attach_all, lock_papers, papers_of
from dastak.casework.clock import resume_clock
from dastak.casework.events import ClarificationAnswered
from dastak.casework.form import CannotFile, check_form
from dastak.casework.lifecycle import Verb, move
from dastak.casework.locking import concerned, locked_by_reference
from dastak.casework.models import Application, Clarification
from dastak.casework.policy import Forbidden, may
from dastak.casework.status import status_of
from dastak.casework.stored import answers_for, answers_of
from dastak.casework.trace import trace
from dastak.definitions import questions
from dastak.definitions.answers import Answer
from dastak.definitions.model import Service
from dastak.outbox.actions import emit
from dastak.values.ids import CitizenId

__all__ = ["CannotFile", "ClarificationAnswer", "answer_clarification"]


@dataclass(frozen=True, slots=True)
class ClarificationAnswer:
    """What the citizen sends back: answers and papers, of those asked for, and a note."""

    reference: str
    citizen: CitizenId
    answers: Mapping[str, Answer] = field(default_factory=dict)
    documents: Mapping[str, tuple[UUID, ...]] = field(default_factory=dict)
    note: str = ""


def answer_clarification(
    answer: ClarificationAnswer, *, service: Service, by: Actor, now: datetime
) -> date:
    """Returns the new due date. The status lets it happen once: a repeat is NotAllowed.

    ``service`` is the version that the application is pinned to. Runs in the caller's (system)
    scope.
    """
    with transaction.atomic():
        application = locked_by_reference(answer.reference, citizen_id=answer.citizen)
        if not may(Verb.ANSWER_CLARIFICATION, concerned(application), by=by, roles=()):
            raise Forbidden(f"{by} may not answer for {application.reference}")
        application.status = move(status_of(application), Verb.ANSWER_CLARIFICATION)
        asked = Clarification.objects.get(application=application, answered_at=None)
        _check_asked(answer, asked)
        papers = papers_of(answer.citizen, answer.documents, lock_papers([answer.documents]))
        _change_answers(application, answer, service, given=set(papers), now=now)
        attach_all([(papers, application)], now=now)
        due = resume_clock(application, at=now)
        application.save(
            update_fields=["status", "answers", "due_on", "clock_stopped_at", "stopped_days"]
        )
        asked.answered_at, asked.note = now, answer.note
        asked.save(update_fields=["answered_at", "note"])
        trace(application, "clarification_answered", by=by, now=now, text=answer.note)
        event = ClarificationAnswered(**about(application), clarification=asked.id, due_on=due)
        emit(event, key=f"casework.clarification_answered:{asked.id}")
        return due


def _check_asked(answer: ClarificationAnswer, asked: Clarification) -> None:
    foreign = {*answer.answers} - {*asked.fields} | {*answer.documents} - {*asked.requests}
    if foreign:
        raise CannotFile("not_asked", tuple(sorted(foreign)))


def _change_answers(
    application: Application,
    answer: ClarificationAnswer,
    service: Service,
    *,
    given: set[str],
    now: datetime,
) -> None:
    """The whole form must hold with the new answers, and with the papers of before and now."""
    merged = {**answers_of(application.answers), **answer.answers}
    held = {name for row in application.documents.only("requests") for name in row.requests} | given
    live = questions.relevant_answers(service, merged)
    wanted = {request.name for request in questions.relevant_documents(service, live)}
    check_form(service, live, given=(held & wanted) | given, today=timezone.localdate(now))
    application.answers = answers_for(live)
