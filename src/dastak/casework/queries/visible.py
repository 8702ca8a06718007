"""Which applications a scope shows: said to the planner, and held by the database anyway."""

from __future__ import annotations

from django.db.models import Q, QuerySet

from dastak.accounts.scope import Scope
from dastak.casework.models import Application
from dastak.casework.policy import READING_ROLES


def visible(scope: Scope) -> QuerySet[Application]:
    """The applications of the departments and places in which the scope may read cases."""
    if scope.system:
        return Application.objects.all()
    shown = Q(pk__in=[])
    for granted in scope.grants:
        if granted.role in READING_ROLES:
            shown |= Q(department_id=granted.department) & within(granted.jurisdiction)
    return Application.objects.filter(shown)


def within(jurisdiction: str) -> Q:
    """This place, and all places in it."""
    return Q(jurisdiction=jurisdiction) | Q(jurisdiction__startswith=f"{jurisdiction}/")
