"""The part that all casework events share, taken from an application."""

from __future__ import annotations

from typing import TypedDict

from dastak.casework.models import Application
from dastak.values.ids import ApplicationId, CitizenId, DepartmentCode, NumberId, ServiceId


class About(TypedDict):
    """Which application, and where its citizen is to be told."""

    application: ApplicationId
    reference: str
    service: ServiceId
    version: int
    citizen: CitizenId
    department: DepartmentCode
    jurisdiction: str
    number: NumberId | None


def about(application: Application) -> About:
    """For ``Approved(**about(application), by=…)``."""
    number = application.number_id
    return About(
        application=ApplicationId(application.id),
        reference=application.reference,
        service=ServiceId(application.service),
        version=application.version,
        citizen=CitizenId(application.citizen_id),
        department=DepartmentCode(application.department_id),
        jurisdiction=application.jurisdiction,
        number=None if number is None else NumberId(number),
    )
