"""What the income certificate asks, refuses and costs, as answers come in."""

from datetime import date

import msgspec
import pytest

from dastak.definitions.answers import Answer, Problem
from dastak.definitions.loader import Catalogue
from dastak.definitions.model import DocumentRequest, FeeLine, Field, Is, Service
from dastak.definitions.questions import (
    BrokenRule,
    broken_rules,
    fee,
    jurisdiction,
    missing_documents,
    missing_fields,
    offered_options,
    problems,
    relevant_answers,
    relevant_documents,
    relevant_fields,
)
from dastak.values.ids import ServiceId
from dastak.values.language import ENGLISH, LanguageText
from dastak.values.money import Money

TODAY = date(2026, 11, 21)

COMPLETE: dict[str, Answer] = {
    "applicant_name": "सुनीता देवी",
    "date_of_birth": "1990-08-15",
    "gender": "female",
    "mother_name": "कमला देवी",
    "address": "मकान 24, गली 3, बुध विहार",
    "pincode": "110086",
    "district": "north-west",
    "subdivision": "north-west/rohini",
    "mobile": "9810012345",
    "income_sources": ("labour",),
    "own_income": 60000,
    "others_earn": True,
    "earning_members": ({"name": "Mohan", "relation": "husband", "yearly_income": 120000},),
    "family_income": 180000,
    "purpose": "scholarship",
}


@pytest.fixture
def income(catalogue: Catalogue) -> Service:
    return catalogue.services[ServiceId("income-certificate")]


def names(fields: tuple[Field, ...]) -> list[str]:
    return [field.name for field in fields]


def test_a_complete_form_can_be_filed(income: Service) -> None:
    assert problems(income, COMPLETE, today=TODAY) == {}
    assert broken_rules(income, COMPLETE, today=TODAY) == ()
    assert missing_fields(income, COMPLETE, skipped={"father_name"}) == ()


def test_the_mothers_name_is_asked_only_when_the_fathers_was_skipped(income: Service) -> None:
    with_father: dict[str, Answer] = {"father_name": "राम प्रसाद"}
    assert "mother_name" not in names(missing_fields(income, with_father))
    asked = names(missing_fields(income, {}, skipped={"father_name"}))
    assert "father_name" not in asked
    assert asked.index("mother_name") < asked.index("spouse_name")


def test_rows_are_asked_only_when_others_earn(income: Service) -> None:
    alone = {**COMPLETE, "others_earn": False}
    assert "earning_members" not in names(relevant_fields(income, alone))
    assert "earning_members" not in relevant_answers(income, alone)


def test_rows_that_no_longer_count_are_not_summed(income: Service) -> None:
    alone: dict[str, Answer] = {**COMPLETE, "others_earn": False, "family_income": 60000}
    assert broken_rules(income, alone, today=TODAY) == ()


def test_broken_rules_say_what_to_look_at_again(income: Service) -> None:
    wrong: dict[str, Answer] = {**COMPLETE, "family_income": 150000, "date_of_birth": "1901-01-01"}
    del wrong["mother_name"]
    assert broken_rules(income, wrong, today=TODAY) == (
        BrokenRule("age_at_most", ("date_of_birth",), {"maximum": 120, "age": 125}),
        BrokenRule("at_least_one_of", ("father_name", "mother_name", "spouse_name"), {}),
        BrokenRule(
            "sum_equals",
            ("family_income", "own_income", "earning_members"),
            {"stated": "₹1,50,000", "total": "₹1,80,000"},
        ),
    )


def test_sub_divisions_are_those_of_the_district(income: Service) -> None:
    field = next(field for field in income.fields if field.name == "subdivision")
    assert offered_options(field, {"district": "north-west"}) == (
        "north-west/kirari",
        "north-west/nangloi-jat",
        "north-west/rohini",
    )
    assert offered_options(field, {}) == ()
    elsewhere: dict[str, Answer] = {**COMPLETE, "district": "north"}
    assert problems(income, elsewhere, today=TODAY) == {"subdivision": Problem("not_in_list")}


def test_the_sub_division_says_which_office_is_responsible(income: Service) -> None:
    assert jurisdiction(income, COMPLETE) == "DL/north-west/rohini"
    assert jurisdiction(income, {}) == "DL"


def test_a_whole_form_is_checked_field_by_field(income: Service) -> None:
    wrong: dict[str, Answer] = {**COMPLETE, "mobile": "12345", "colour": "red"}
    del wrong["purpose"]
    assert problems(income, wrong, today=TODAY) == {
        "mobile": Problem("not_a_mobile"),
        "colour": Problem("not_asked"),
        "purpose": Problem("missing"),
    }


def test_required_papers_are_asked_for_until_they_are_given(income: Service) -> None:
    missing = missing_documents(income, COMPLETE, given={"photo"})
    assert [request.name for request in missing] == ["identity_proof", "address_proof"]


def test_the_income_certificate_is_free(income: Service) -> None:
    assert fee(income, COMPLETE) == ((), Money())


def test_a_stale_answer_does_not_keep_later_questions_alive(income: Service) -> None:
    chain = msgspec.structs.replace(
        income,
        fields=(
            Field("a", "yes_no"),
            Field("b", "yes_no", when=Is("a", value=True)),
            Field("c", "text", when=Is("b", value=True)),
        ),
        documents=(DocumentRequest("paper", ("photo",), when=Is("b", value=True)),),
        fees=(
            FeeLine("f", LanguageText({ENGLISH: "Fee"}), Money.rupees(100)),
            FeeLine(
                "l", LanguageText({ENGLISH: "Late"}), Money.rupees(50), when=Is("b", value=True)
            ),
        ),
    )
    stale: dict[str, Answer] = {"a": False, "b": True, "c": "x"}
    assert names(relevant_fields(chain, stale)) == ["a"]
    assert relevant_documents(chain, stale) == ()
    assert fee(chain, stale)[1] == Money.rupees(100)
    assert fee(chain, {"a": True, "b": True})[1] == Money.rupees(150)
