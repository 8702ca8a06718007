"""How each kind of question is answered."""

from datetime import UTC, datetime

import pytest

from dastak.values.inbound import ContactsIn, LocationIn, MediaIn
from tests.pure.dialogue.talker import at

NAMED = {"applicant_name": "Sunita Devi"}


def test_several_options_are_tapped_one_by_one_or_typed_at_once() -> None:
    talker = at("income-certificate", "income_sources")
    talker.says("zzz")
    talker.taps("Rent")
    assert "Chosen: Rent" in talker.taps("Pension")
    talker.taps("That is all")
    assert talker.form.answers["income_sources"] == ("rent", "pension")
    typed = at("income-certificate", "income_sources")
    typed.says("job, rent and pension")
    assert typed.form.answers["income_sources"] == ("salary", "rent", "pension")


def test_choosing_the_last_option_ends_the_question() -> None:
    talker = at(
        "income-certificate",
        "income_sources",
        picked=("salary", "labour", "business", "farming", "rent", "pension"),
    )
    talker.says("zzz")
    talker.taps("Something else")
    assert len(talker.form.answers["income_sources"]) == 7  # type: ignore[arg-type]


def test_words_that_name_no_option_are_told_so() -> None:
    talker = at("income-certificate", "income_sources")
    assert "not in the list" in talker.says("moonlight")


def test_yes_and_no_are_understood_in_the_service_s_words_and_in_people_s() -> None:
    for words, value in (("haan ji", True), ("No, nobody else", False), ("👍", True)):
        talker = at("income-certificate", "others_earn")
        talker.says(words)
        assert talker.form.answers["others_earn"] is value


def test_an_option_has_other_names_too() -> None:
    talker = at("income-certificate", "gender")
    talker.says("lady")
    assert talker.form.answers["gender"] == "female"


def test_a_guess_is_read_back_and_may_be_wrong() -> None:
    talker = at("income-certificate", "mobile")
    assert "9810012345* Is this" in talker.sends(ContactsIn(("919810012345",))).replace(".", "")
    assert "Is this right?" not in talker.says("no")
    talker.sends(ContactsIn(("919810012345",)))
    talker.says("9810054321")
    assert talker.form.answers["mobile"] == "9810054321"


def test_a_place_without_an_address_is_asked_for_in_words() -> None:
    talker = at("income-certificate", "address")
    assert "write it in words" in talker.sends(LocationIn(28.7, 77.1))


@pytest.mark.parametrize(
    ("field", "words", "said"),
    [
        ("date_of_birth", "32-13-1990", "could not read this date"),
        ("date_of_birth", "01-01-2030", "has not come yet"),
        ("own_income", "a lot", "could not read this amount"),
        ("own_income", "99 crore", "a zero too many"),
        ("pincode", "012345", "six digits"),
        ("mobile", "12345", "ten digits"),
        ("applicant_name", "12345", "name"),
        ("address", "x", "too short"),
    ],
)
def test_what_is_wrong_with_an_answer_is_said(field: str, words: str, said: str) -> None:
    talker = at("income-certificate", field)
    assert said in talker.says(words)
    assert talker.state.misses == 1


def test_the_second_miss_explains_the_third_offers_a_person_and_an_answer_still_counts() -> None:
    talker = at("income-certificate", "pincode")
    talker.says("1100")
    assert "helps the office" in talker.says("1100")
    assert "Shall a person help you?" in talker.says("1100")
    talker.says("110086")
    assert talker.form.answers["pincode"] == "110086"
    assert talker.state.misses == 0


def test_a_person_gets_what_is_written_next_and_the_form_goes_on() -> None:
    talker = at("income-certificate", "pincode")
    talker.says("1100", "1100", "1100")
    talker.taps("Talk to a person")
    assert "PIN code" in talker.sends(MediaIn("audio", "m1"))
    assert talker.state.step == "question"


def test_any_answer_can_be_changed_by_its_name_before_sending() -> None:
    talker = at("birth-certificate", "", answers={
        "request": "register", "child_date_of_birth": "2026-01-02", "child_sex": "male",
        "birth_place": "home", "birth_address": "House 24, Rohini", "mother_name": "Sunita",
        "address": "House 24, Rohini", "mobile": "9810012345",
    }, waived=("child_name", "father_name"))  # fmt: skip
    talker.says("back")
    talker.taps("Keep it")
    assert talker.state.step == "summary"
    talker.taps("Change something")
    assert "hospital" in talker.says("Paper from the hospital")
    talker.photo("birth_report")
    talker.taps("Change something")
    talker.says("Mother's name", "Kamla Devi")
    assert talker.form.answers["mother_name"] == "Kamla Devi"
    talker.taps("Change something")
    assert "Is everything right?" in talker.taps("Change nothing")


def test_today_is_the_day_in_india_whatever_the_clock_s_zone() -> None:
    talker = at("income-certificate", "date_of_birth")
    talker.now = datetime(2026, 1, 5, 20, 0, tzinfo=UTC)
    talker.says("6 January 2026")
    assert talker.form.answers["date_of_birth"] == "2026-01-06"


def test_an_address_with_its_pincode_answers_both_and_the_code_is_read_back() -> None:
    before = {"date_of_birth": "1990-08-15", "gender": "female", "father_name": "Ram"}
    talker = at("income-certificate", "address", answers={**NAMED, **before})
    said = talker.says("House 24, Gali 3, Budh Vihar, Delhi - 110086")
    assert "*110086*. Is this right?" in said
    assert talker.form.answers["address"] == "House 24, Gali 3, Budh Vihar, Delhi"
    talker.taps("Yes")
    assert talker.form.answers["pincode"] == "110086"
    assert "pincode" not in talker.form.provenance


def test_an_address_keeps_its_pincode_where_no_question_asks_for_one() -> None:
    talker = at("birth-certificate", "address")
    talker.says("House 24, Gali 3, Budh Vihar 110086")
    assert talker.form.answers["address"] == "House 24, Gali 3, Budh Vihar 110086"


@pytest.mark.parametrize(
    ("text", "relation"), [("mere papa", "father"), ("घरवाली", "wife"), ("bhaiya", "brother")]
)
def test_a_relation_is_understood_as_people_say_it(text: str, relation: str) -> None:
    talker = at("income-certificate", "earning_members", answers=NAMED, part="relation")
    talker.says(text)
    assert talker.form.row == {"relation": relation}


def test_a_relation_that_is_not_among_the_options_is_asked_back_as_another() -> None:
    talker = at("income-certificate", "earning_members", answers=NAMED, part="relation")
    assert "*Another relation*. Is this right?" in talker.says("bete ki patni")
    talker.says("yes")
    assert talker.form.row == {"relation": "other"}
