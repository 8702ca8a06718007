"""An officer takes a case up."""

from __future__ import annotations

from datetime import datetime
from uuid import UUID

from dastak.accounts.actors import Actor
from dastak.accounts.scope import Scope, in_scope
from dastak.casework.announce import about
from dastak.casework.events import ReviewStarted
from dastak.casework.lifecycle import Status, Verb
from dastak.casework.officers import case_for
from dastak.casework.status import status_of
from dastak.casework.trace import trace
from dastak.outbox.actions import emit


def start_review(application_id: UUID, *, by: Actor, scope: Scope, now: datetime) -> None:
    """Idempotent: a case in review stays with the officer who took it up."""
    with in_scope(scope):
        case = case_for(Verb.START_REVIEW, application_id, by=by, scope=scope)
        if status_of(case.application) is Status.IN_REVIEW:
            return
        application = case.moved()
        application.officer_id = int(by.id)
        application.save(update_fields=["status", "officer"])
        trace(application, "review_started", by=by, now=now)
        emit(ReviewStarted(**about(application)), key=f"casework.review:{application.id}")
