"""Take departments, places and holidays over from the catalogue."""

from __future__ import annotations

from dastak.accounts.models import Department, Holiday, Jurisdiction
from dastak.definitions.loader import Catalogue
from dastak.definitions.places import State
from dastak.values.language import ENGLISH


def take_over_places(catalogue: Catalogue) -> None:
    """Idempotent: rows are keyed by code, path, and day."""
    Department.objects.bulk_create(
        [
            Department(
                code=code,
                names=department.name.texts,
                opens_at=department.hours.opens_at,
                closes_at=department.hours.closes_at,
                works_on=list(department.hours.weekdays),
            )
            for code, department in catalogue.departments.items()
        ],
        update_conflicts=True,
        unique_fields=["code"],
        update_fields=["names", "opens_at", "closes_at", "works_on"],
    )
    Jurisdiction.objects.bulk_create(
        [row for state in catalogue.states for row in _paths(state)],
        update_conflicts=True,
        unique_fields=["path"],
        update_fields=["names"],
    )
    Holiday.objects.bulk_create(
        [
            Holiday(
                jurisdiction_id=days.jurisdiction, on=day.on, name=day.name.in_language(ENGLISH)
            )
            for days in catalogue.holidays
            for day in days.holidays
        ],
        update_conflicts=True,
        unique_fields=["jurisdiction", "on"],
        update_fields=["name"],
    )


def _paths(state: State) -> list[Jurisdiction]:
    rows = [(state.code, state.name)]
    for district in state.districts:
        rows.append((f"{state.code}/{district.id}", district.name))
        rows += [(f"{state.code}/{district.id}/{p.id}", p.name) for p in district.subdivisions]
    return [Jurisdiction(path=path, names=name.texts) for path, name in rows]
