"""Reads the catalogue folder: departments, their services, places and holidays."""

from pathlib import Path

import msgspec

from dastak.definitions.departments import Department
from dastak.definitions.findings import CatalogueError, Finding, errors_of
from dastak.definitions.holidays import HolidayList, load_holidays
from dastak.definitions.model import Service
from dastak.definitions.places import OptionLists, State, load_states, option_lists
from dastak.definitions.reading import Reading
from dastak.definitions.service_source import ServiceSource, read_service
from dastak.definitions.yaml_source import read_source
from dastak.values.ids import DepartmentCode, ServiceId


class Catalogue(msgspec.Struct, frozen=True):
    """Everything that the catalogue folder says."""

    departments: dict[DepartmentCode, Department]
    services: dict[ServiceId, Service]
    states: tuple[State, ...]
    holidays: tuple[HolidayList, ...]


class CatalogueSource(msgspec.Struct, frozen=True):
    """The catalogue as far as it could be read, with its files, for lint."""

    catalogue: Catalogue
    services: tuple[ServiceSource, ...]
    findings: list[Finding]


def load_catalogue(folder: Path) -> Catalogue:
    """The catalogue, or ``CatalogueError`` when a file does not have the right shape.

    Lint looks further: ``definitions.lint.lint_catalogue``.
    """
    source = read_catalogue(folder)
    errors = errors_of(source.findings)
    if errors:
        raise CatalogueError(errors)
    return source.catalogue


def load_service(folder: Path) -> Service:
    """One service from ``catalogue/<department>/<service>``, or ``CatalogueError``."""
    states, findings = load_states(folder.parent.parent / "jurisdictions")
    source = read_service(folder, option_lists(states))
    errors = errors_of([*findings, *source.findings])
    if errors or source.service is None:
        raise CatalogueError(errors)
    return source.service


def read_catalogue(folder: Path) -> CatalogueSource:
    """Everything that can be read, with the findings of reading it."""
    states, findings = load_states(folder / "jurisdictions")
    holidays, more = load_holidays(folder / "holidays")
    findings += more
    lists = option_lists(states)
    departments: dict[DepartmentCode, Department] = {}
    sources: list[ServiceSource] = []
    for path in sorted(folder.glob("*/department.yaml")):
        reading = Reading(read_source(path))
        department = reading.struct(Department, {"code": DepartmentCode(path.parent.name)})
        findings += reading.findings
        if department:
            departments[department.code] = department
        sources += _services(path.parent, lists)
    findings += [finding for source in sources for finding in source.findings]
    services = {source.service.id: source.service for source in sources if source.service}
    catalogue = Catalogue(departments, services, states, holidays)
    return CatalogueSource(catalogue, tuple(sources), findings)


def _services(department: Path, lists: OptionLists) -> list[ServiceSource]:
    folders = sorted(path.parent for path in department.glob("*/service.yaml"))
    return [read_service(folder, lists) for folder in folders]
