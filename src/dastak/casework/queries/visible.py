"""Which applications a scope shows: said to the planner, and held by the database anyway."""

from __future__ import annotations

from django.db.models import Q, QuerySet

from dastak.accounts.scope import Scope
from dastak.casework.models import Application
from dastak.casework.policy import READING_ROLES


def visible(scope: Scope) -> QuerySet[Application]:
    """The applications of the departments and places in which the scope may read cases.

    Row-level security keeps the places. They are only said again for someone who holds another
    role as well (accounts, operator), because security knows no roles: behind it PostgreSQL
    cannot judge how many rows a pattern leaves, and would sort a whole department.
    """
    if scope.system:
        return Application.objects.all()
    reading = [granted for granted in scope.grants if granted.role in READING_ROLES]
    departments = sorted({granted.department for granted in reading})
    shown = Application.objects.filter(department_id__in=departments)
    if len(reading) == len(scope.grants):
        return shown
    places = Q(pk__in=[])
    for granted in reading:
        places |= Q(department_id=granted.department) & within(granted.jurisdiction)
    return shown.filter(places)


def within(jurisdiction: str) -> Q:
    """This place, and all places in it."""
    return Q(jurisdiction=jurisdiction) | Q(jurisdiction__startswith=f"{jurisdiction}/")
