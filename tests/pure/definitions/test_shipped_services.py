"""The figures and branches of the services that ship, as a citizen meets them."""

from datetime import date

import pytest

from dastak.definitions.answers import Answer
from dastak.definitions.loader import Catalogue
from dastak.definitions.model import Service
from dastak.definitions.questions import (
    broken_rules,
    fee,
    problems,
    relevant_documents,
    relevant_fields,
)
from dastak.values.ids import ServiceId
from dastak.values.money import Money

TODAY = date(2026, 11, 21)

MARRIAGE: dict[str, Answer] = {
    "marriage_act": "hindu_marriage_1955",
    "groom_name": "Rakesh Kumar",
    "groom_date_of_birth": "1998-08-15",
    "bride_name": "Sunita Devi",
    "bride_date_of_birth": "2000-10-02",
    "marriage_date": "2026-02-10",
    "marriage_place": "Shiv Mandir, Rohini",
    "address": "House 24, Budh Vihar",
    "pincode": "110086",
    "district": "north-west",
    "subdivision": "north-west/rohini",
    "mobile": "9810012345",
    "witnesses": (
        {"name": "Mohan Lal", "address": "House 8, Rohini"},
        {"name": "Om Prakash", "address": "House 9, Rohini"},
    ),
}
BIRTH: dict[str, Answer] = {
    "request": "register",
    "child_date_of_birth": "2026-11-10",
    "child_sex": "female",
    "birth_place": "home",
    "birth_address": "House 24, Budh Vihar",
    "mother_name": "Sunita Devi",
    "address": "House 24, Budh Vihar",
    "mobile": "9810012345",
}


@pytest.fixture
def marriage(catalogue: Catalogue) -> Service:
    return catalogue.services[ServiceId("marriage-registration")]


@pytest.fixture
def birth(catalogue: Catalogue) -> Service:
    return catalogue.services[ServiceId("birth-certificate")]


def broken(service: Service, answers: dict[str, Answer]) -> list[str]:
    return [rule.key for rule in broken_rules(service, answers, today=TODAY)]


def test_a_hindu_marriage_costs_100_rupees(marriage: Service) -> None:
    assert problems(marriage, MARRIAGE, today=TODAY) == {}
    assert broken(marriage, MARRIAGE) == []
    assert fee(marriage, MARRIAGE)[1] == Money.rupees(100)


def test_a_special_marriage_costs_150_and_takes_three_witnesses(marriage: Service) -> None:
    special: dict[str, Answer] = {**MARRIAGE, "marriage_act": "special_marriage_1954"}
    assert fee(marriage, special)[1] == Money.rupees(150)
    assert broken(marriage, special) == ["witnesses_special"]
    requests = [request.name for request in relevant_documents(marriage, special)]
    assert "third_witness_proof" in requests
    usual = [request.name for request in relevant_documents(marriage, MARRIAGE)]
    assert "third_witness_proof" not in usual


def test_the_couple_was_old_enough_on_the_day(marriage: Service) -> None:
    early: dict[str, Answer] = {**MARRIAGE, "marriage_date": "2018-10-01"}
    assert broken(marriage, early) == ["groom_age", "bride_age"]


def test_under_the_special_act_a_bride_of_twenty_waits(marriage: Service) -> None:
    young: dict[str, Answer] = {
        **MARRIAGE,
        "marriage_act": "special_marriage_1954",
        "bride_date_of_birth": "2006-01-01",
    }
    assert "bride_age_special" in broken(marriage, young)
    assert "bride_age" not in broken(marriage, young)


def test_a_birth_at_home_is_registered_within_21_days_free_of_charge(birth: Service) -> None:
    assert problems(birth, BIRTH, today=TODAY) == {}
    assert broken(birth, BIRTH) == []
    assert fee(birth, BIRTH)[1] == Money()
    late: dict[str, Answer] = {**BIRTH, "child_date_of_birth": "2026-10-30"}
    assert broken(birth, late) == ["register_in_time"]
    assert broken(birth, {**late, "request": "copy"}) == []


def test_the_hospital_is_asked_only_for_a_birth_in_hospital(birth: Service) -> None:
    in_hospital: dict[str, Answer] = {**BIRTH, "birth_place": "hospital"}
    asked = {field.name for field in relevant_fields(birth, in_hospital)}
    assert "hospital_name" in asked
    assert "birth_address" not in asked


def test_nobody_is_made_to_name_the_father_or_to_show_aadhaar(catalogue: Catalogue) -> None:
    for service in catalogue.services.values():
        fathers = [field for field in service.fields if field.name == "father_name"]
        assert not any(field.required for field in fathers)
        assert all(request.accepts != ("aadhaar",) for request in service.documents)
