"""The catalogue folder becomes typed services, or is refused with all its errors."""

import shutil
from pathlib import Path

import pytest

from dastak.definitions.findings import CatalogueError
from dastak.definitions.loader import Catalogue, load_catalogue, load_service
from dastak.values.ids import DepartmentCode, ServiceId
from dastak.values.language import ENGLISH, HINDI
from tests.pure.definitions.conftest import CATALOGUE


def test_departments_services_places_and_holidays_are_read(catalogue: Catalogue) -> None:
    assert {"revenue", "mcd-health"} <= set(catalogue.departments)
    revenue = catalogue.departments[DepartmentCode("revenue")]
    assert revenue.name.in_language(HINDI) == "राजस्व विभाग, दिल्ली"
    assert catalogue.services[ServiceId("income-certificate")].department == "revenue"
    delhi = next(state for state in catalogue.states if state.id == "delhi")
    assert len(delhi.districts) == 13
    assert sum(len(district.subdivisions) for district in delhi.districts) == 39
    days = {day.on for one in catalogue.holidays for day in one.holidays}
    assert {"2026-01-26", "2027-08-15"} <= days


def test_lists_of_places_are_written_out_with_their_titles() -> None:
    service = load_service(CATALOGUE / "revenue" / "income-certificate")
    field = next(field for field in service.fields if field.name == "subdivision")
    assert len(field.options) == 39
    assert service.wording[HINDI].fields["subdivision"].options["north-west/rohini"] == "रोहिणी"
    assert "kiradi" in service.wording[ENGLISH].fields["subdivision"].also["north-west/kirari"]


def test_all_errors_come_at_once(tmp_path: Path) -> None:
    copy = tmp_path / "catalogue"
    shutil.copytree(CATALOGUE, copy)
    path = copy / "revenue" / "income-certificate" / "service.yaml"
    text = path.read_text(encoding="utf-8")
    text = text.replace("days: 14", "days: many").replace("kind: mobile", "kind: phone")
    path.write_text(text, encoding="utf-8")
    with pytest.raises(CatalogueError) as refused:
        load_catalogue(copy)
    assert [finding.line for finding in refused.value.findings] == sorted(
        finding.line for finding in refused.value.findings
    )
    assert len(refused.value.findings) == 2
    with pytest.raises(CatalogueError):
        load_service(path.parent)


def test_a_folder_without_a_service_is_refused(tmp_path: Path) -> None:
    with pytest.raises(CatalogueError):
        load_service(tmp_path / "revenue" / "nothing")
