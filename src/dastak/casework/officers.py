"""The way into every verb of the office: the case locked, the person allowed, the move legal."""

from __future__ import annotations

from dataclasses import dataclass
from uuid import UUID

from dastak.accounts.actors import Actor
from dastak.accounts.scope import Scope
from dastak.casework.lifecycle import Verb, move
from dastak.casework.locking import concerned, locked, roles_over
from dastak.casework.models import Application
from dastak.casework.policy import Forbidden, may
from dastak.casework.status import status_of


@dataclass(frozen=True, slots=True)
class OpenCase:
    """A case that this person may do ``verb`` to, if its status allows it."""

    application: Application
    verb: Verb

    def moved(self) -> Application:
        """The application in its next status (unsaved), or NotAllowed."""
        self.application.status = move(status_of(self.application), self.verb)
        return self.application


def case_for(verb: Verb, application_id: UUID, *, by: Actor, scope: Scope) -> OpenCase:
    """Lock the case; Forbidden when the policy says no. Call it inside ``in_scope(scope)``."""
    application = locked(application_id)
    roles = roles_over(application, scope)
    if not may(verb, concerned(application), by=by, roles=roles):
        raise Forbidden(f"{by} may not {verb} {application.reference}")
    return OpenCase(application, verb)
