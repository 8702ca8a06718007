"""A person opens a case: what they see is personal data, so the opening leaves a trace."""

from __future__ import annotations

from datetime import datetime
from uuid import UUID

from dastak.accounts.actors import Actor
from dastak.accounts.scope import Scope, in_scope
from dastak.audit.actions import record
from dastak.casework.locking import NoSuchCase, concerned, roles_over
from dastak.casework.models import Application
from dastak.casework.policy import Forbidden, may_read
from dastak.casework.queries.case import Case, case_of


def read_case(application_id: UUID, *, by: Actor, scope: Scope, now: datetime) -> Case:
    """The whole case, once the reading of it is on record. Every reading is a new entry."""
    with in_scope(scope):
        application = readable(application_id, by=by, scope=scope)
        record(
            "case.read",
            by=by,
            subject=f"application:{application.id}",
            department=application.department_id,
            details={"reference": application.reference},
        )
        return case_of(application, now=now)


def readable(application_id: UUID, *, by: Actor, scope: Scope) -> Application:
    """The application, if this person may read it. Call it inside ``in_scope(scope)``."""
    rows = Application.objects.select_related("officer", "decision")
    application = rows.filter(id=application_id).first()
    if application is None:
        raise NoSuchCase(str(application_id))
    if not may_read(concerned(application), by=by, roles=roles_over(application, scope)):
        raise Forbidden(f"{by} may not read {application.reference}")
    return application
