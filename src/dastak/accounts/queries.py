"""What we ask about accounts: a person's scope, a number, a state's holidays."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from typing import get_args

from django.db.models import Q

from dastak.accounts.models import Department, Grant, Holiday, Jurisdiction, Number, Person
from dastak.accounts.scope import Granted, Role, Scope
from dastak.values.language import LanguageText

_ROLES = {role: role for role in get_args(Role)}


def scope_of(person: Person) -> Scope:
    """The scope that a person's grants give; nothing for someone who was switched off."""
    if not person.is_active:
        return Scope()
    rows = Grant.objects.filter(person=person).values_list(
        "role", "department_id", "jurisdiction_id"
    )
    return Scope(tuple(Granted(_ROLES[role], code, path) for role, code, path in rows))


def number_by_phone_number_id(phone_number_id: str) -> Number | None:
    """The number that a webhook was sent for."""
    return Number.objects.filter(phone_number_id=phone_number_id).first()


def holidays(jurisdiction: str, *, first: date, last: date) -> frozenset[date]:
    """The days off between two dates, of the state that ``jurisdiction`` lies in."""
    state = jurisdiction.split("/", 1)[0]
    return frozenset(
        Holiday.objects.filter(jurisdiction_id=state, on__range=(first, last)).values_list(
            "on", flat=True
        )
    )


def place_name(path: str) -> LanguageText:
    """A jurisdiction as people write it, the smallest place first: ``Rohini, Delhi``."""
    steps = path.split("/")
    paths = ["/".join(steps[:end]) for end in range(len(steps), 0, -1)]
    known = Jurisdiction.objects.in_bulk(paths)
    places = [known[one] for one in paths if one in known]
    languages = {language for place in places for language in place.name.texts}
    return LanguageText(
        {
            language: ", ".join(place.name.in_language(language) for place in places)
            for language in sorted(languages)
        }
    )


def department(code: str) -> Department:
    """A department by its code."""
    return Department.objects.get(code=code)


def places_under(paths: Iterable[str]) -> dict[str, LanguageText]:
    """These places and all places in them, each by its own name, in the order of their paths."""
    wanted = Q(pk__in=[])
    for path in paths:
        wanted |= Q(path=path) | Q(path__startswith=f"{path}/")
    return {
        place.path: place.name for place in Jurisdiction.objects.filter(wanted).order_by("path")
    }


def staff_names(ids: Iterable[int]) -> dict[int, str]:
    """Members of staff by their ids."""
    return dict(Person.objects.filter(pk__in=set(ids)).values_list("pk", "name"))
