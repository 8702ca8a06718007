"""Inside a form an answer is first an answer; a change of mind is asked back, never taken."""

import msgspec
import pytest

from dastak.dialogue.effects import FindCases
from tests.pure.dialogue.talker import Talker, at

NAMED = {"applicant_name": "Sunita Devi"}
INSTEAD = "ruko mujhe income certificate nahi shadi wala chahiye"
FIELDS = ["gender", "date_of_birth", "address", "father_name", "pincode", "income_sources"]


def form_at(field: str) -> Talker:
    return at("income-certificate", field, answers=NAMED)


@pytest.mark.parametrize("field", FIELDS)
def test_another_service_is_asked_back_and_the_form_is_kept(field: str) -> None:
    talker = form_at(field)
    assert "Leave it and go to Marriage registration?" in talker.says(INSTEAD)
    talker.taps("Yes")
    assert (talker.state.step, talker.state.subject) == ("about", "marriage-registration")
    assert [draft.answers for draft in talker.state.drafts] == [NAMED]


@pytest.mark.parametrize("field", FIELDS)
def test_who_stays_is_asked_the_same_question_again(field: str) -> None:
    talker = form_at(field)
    talker.says(INSTEAD)
    talker.taps("No, stay here")
    assert (talker.state.step, talker.form.asked) == ("question", field)
    assert talker.form.answers == NAMED


def test_what_is_said_twice_to_an_open_question_is_the_answer() -> None:
    talker = form_at("address")
    said = "Mujhe Chahiye Bhavan, Shadi Khampur"
    assert "address" in form_after(talker, said, said)


def form_after(talker: Talker, *said: str) -> dict[str, object]:
    talker.says(*said)
    if talker.state.step == "leave":
        talker.taps("No, stay here")
        talker.says(said[-1])
    return dict(talker.form.answers)


@pytest.mark.parametrize(
    ("field", "answer"),
    [
        ("address", "12, behind SDM office, Income Tax Colony, Pitampura"),
        ("address", "Marriage Garden Road, near Birla Mandir, Dwarka"),
        ("father_name", "Ram Lakshmi Verma"),
        ("father_name", "Bal Krishna Ladli Prasad"),
    ],
)
def test_an_answer_that_sounds_like_a_service_is_an_answer(field: str, answer: str) -> None:
    talker = form_at(field)
    talker.says(answer)
    assert talker.form.answers.get(field) == answer


@pytest.mark.parametrize("field", FIELDS)
def test_what_other_numbers_do_is_said_and_the_question_comes_again(field: str) -> None:
    talker = form_at(field)
    said = talker.says("ruko mujhe income certificate nahi birth certificate chahiye")
    assert "Municipal Corporation of Delhi" in said
    assert (talker.state.step, talker.form.asked) == ("question", field)
    assert "Sorry" not in said
    assert "list" not in said


@pytest.mark.parametrize("text", ["kitne paise lagenge", "फीस कितनी है", "what is the fee?"])
@pytest.mark.parametrize("field", FIELDS)
def test_a_question_about_the_form_is_answered_and_the_form_goes_on(text: str, field: str) -> None:
    talker = form_at(field)
    said = talker.says(text)
    assert "Fee: none" in said
    assert (talker.state.step, talker.form.asked) == ("question", field)
    assert talker.form.answers == NAMED


def test_a_greeting_in_a_form_offers_to_go_on() -> None:
    talker = form_at("date_of_birth")
    assert "You were filling in" in talker.says("namaste ji")
    talker.taps("Continue")
    assert talker.state.step == "question"


def test_a_status_in_a_form_is_looked_up_beside_it() -> None:
    talker = form_at("gender")
    talker.says("status of my marriage certificate application")
    assert [type(effect) for effect in talker.effects] == [FindCases]
    assert talker.state.behind == "question"


def test_the_second_failure_offers_choices_and_the_third_a_person() -> None:
    talker = form_at("date_of_birth")
    talker.says("qwerty")
    assert talker.titles == []
    assert "For example" in talker.says("zxcvb nm")
    assert talker.titles == ["Talk to a person", "Menu"]
    talker.says("poiuy")
    assert talker.state.step == "stuck"
    assert "Talk to a person" in talker.titles


def test_a_way_out_typed_by_its_name_is_no_answer() -> None:
    talker = at("birth-certificate", "hospital_name")
    talker.says("x", "y")
    assert "Talk to a person" in talker.titles
    talker.says("Talk to a person")
    assert talker.state.step == "person"


@pytest.mark.parametrize("step", ["question", "summary", "cancel", "leave", "resume"])
def test_an_answer_to_the_office_that_was_sent_leaves_no_step_without_its_form(step: str) -> None:
    talker = form_at("gender")
    sent = msgspec.structs.replace(talker.form, sent=True, reference="INC-2026-000123-4")
    talker.state = msgspec.structs.replace(talker.state, step=step, behind="question", form=sent)
    assert "how can we help" in talker.says("1")


def test_a_question_about_another_service_is_not_answered_with_the_forms_own() -> None:
    talker = form_at("gender")
    said = talker.says("ration card ki fees kitni hai")
    assert "Fee: none" not in said
    assert (talker.state.step, talker.form.asked) == ("question", "gender")
