"""Send a case back to the citizen with a question; the clock stops."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime
from uuid import UUID

from dastak.accounts.actors import Actor
from dastak.accounts.scope import Scope, in_scope
from dastak.casework.announce import about
from dastak.casework.clock import stop_clock
from dastak.casework.events import ClarificationAsked
from dastak.casework.lifecycle import Verb
from dastak.casework.models import Application, Clarification
from dastak.casework.officers import case_for
from dastak.casework.text import written
from dastak.casework.trace import trace
from dastak.definitions.model import Service
from dastak.outbox.actions import emit


class NotAsked(ValueError):
    """A clarification names a field or a paper that this service does not have."""


def ask_clarification(
    application_id: UUID,
    *,
    question: str,
    fields: Sequence[str] = (),
    documents: Sequence[str] = (),
    service: Service,
    by: Actor,
    scope: Scope,
    now: datetime,
) -> int:
    """Returns the clarification's id. A case waits for one clarification at a time.

    ``service`` is the version that the application is pinned to.
    """
    text = written(question)
    _check_known(service, fields, documents)
    with in_scope(scope):
        application = case_for(Verb.ASK_CLARIFICATION, application_id, by=by, scope=scope).moved()
        application.officer_id = int(by.id)
        stop_clock(application, at=now)
        application.save(update_fields=["status", "officer", "clock_stopped_at"])
        asked = Clarification.objects.create(
            application=application,
            department_id=application.department_id,
            jurisdiction=application.jurisdiction,
            asked_at=now,
            asked_by=str(by),
            question=text,
            fields=list(fields),
            requests=list(documents),
        )
        trace(application, "clarification_asked", by=by, now=now, text=text)
        emit(_event(application, asked), key=f"casework.clarification_asked:{asked.id}")
        return asked.id


def _check_known(service: Service, fields: Sequence[str], documents: Sequence[str]) -> None:
    known_fields = {field.name for field in service.fields}
    known_documents = {request.name for request in service.documents}
    strange = (set(fields) - known_fields) | (set(documents) - known_documents)
    if strange:
        raise NotAsked(", ".join(sorted(strange)))


def _event(application: Application, asked: Clarification) -> ClarificationAsked:
    return ClarificationAsked(
        **about(application),
        clarification=asked.id,
        question=asked.question,
        fields=tuple(asked.fields),
        documents=tuple(asked.requests),
    )
