"""A person asks to see the personal answers of a case in the clear; the asking leaves a trace."""

from __future__ import annotations

from datetime import datetime
from uuid import UUID

from dastak.accounts.actors import Actor
from dastak.accounts.scope import Scope, in_scope
from dastak.audit.actions import record
from dastak.casework.actions.read_case import readable
from dastak.casework.queries.case import Case, case_of


def show_personal(application_id: UUID, *, by: Actor, scope: Scope, now: datetime) -> Case:
    """The whole case, once it is on record that its personal answers are shown. Every showing is
    a new entry."""
    with in_scope(scope):
        application = readable(application_id, by=by, scope=scope)
        record(
            "case.personal_shown",
            by=by,
            subject=f"application:{application.id}",
            department=application.department_id,
            details={"reference": application.reference},
        )
        return case_of(application, now=now)
