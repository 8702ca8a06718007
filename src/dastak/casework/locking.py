"""Take one application for a change, so that two people cannot decide it at once."""

from uuid import UUID

from dastak.accounts.scope import Scope
from dastak.casework.models import Application
from dastak.casework.policy import Concerned


class NoSuchCase(Exception):
    """There is no such application, or the database does not show it to this person."""


def locked(application_id: UUID) -> Application:
    """The application, locked until the transaction ends."""
    rows = Application.objects.select_for_update(no_key=True, of=("self",))
    found = rows.filter(id=application_id).first()
    if found is None:
        raise NoSuchCase(str(application_id))
    return found


def locked_by_reference(reference: str, *, citizen_id: int) -> Application:
    """The citizen's own application, by the number that they know."""
    rows = Application.objects.select_for_update(no_key=True, of=("self",))
    found = rows.filter(reference=reference, citizen_id=citizen_id).first()
    if found is None:
        raise NoSuchCase(reference)
    return found


def concerned(application: Application) -> Concerned:
    """Whose case it is, for the policy."""
    return Concerned(citizen_id=application.citizen_id, filed_by=application.filed_by)


def roles_over(application: Application, scope: Scope) -> frozenset[str]:
    """The roles that a scope gives over this case's department and place."""
    return frozenset(
        granted.role
        for granted in scope.grants
        if scope.holds(
            granted.role,
            department=application.department_id,
            jurisdiction=application.jurisdiction,
        )
    )
