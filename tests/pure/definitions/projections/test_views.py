"""What an officer's screen and a certificate show of a filed form."""

import pytest

from dastak.definitions.answers import Answer
from dastak.definitions.loader import Catalogue
from dastak.definitions.model import Service
from dastak.definitions.projections.certificate_view import certificate_view
from dastak.definitions.projections.officer_view import officer_view
from dastak.values.ids import ServiceId
from dastak.values.language import ENGLISH, HINDI, Language, LanguageText
from tests.pure.definitions.test_questions import COMPLETE


@pytest.fixture
def income(catalogue: Catalogue) -> Service:
    return catalogue.services[ServiceId("income-certificate")]


def test_an_officer_reads_labels_values_and_masked_values(income: Service) -> None:
    form, member = officer_view(income, COMPLETE, HINDI)
    lines = {line.name: line for line in form.lines}
    assert form.title == ""
    assert (lines["mobile"].label, lines["mobile"].value) == ("मोबाइल नंबर", "9810012345")
    assert (lines["mobile"].masked, lines["mobile"].personal) == ("98xxxxxx45", True)
    assert lines["date_of_birth"].value == "15 अगस्त 1990"
    assert (lines["district"].value, lines["district"].personal) == ("उत्तर पश्चिमी दिल्ली", False)
    assert lines["family_income"].value == "₹1,80,000"
    assert lines["income_sources"].value == "मज़दूरी"
    assert member.title == "और कमाने वाले 1"
    assert [line.value for line in member.lines] == ["Mohan", "पति", "₹1,20,000"]


def test_an_officer_does_not_see_answers_that_no_longer_count(income: Service) -> None:
    alone: dict[str, Answer] = {**COMPLETE, "others_earn": False}
    assert len(officer_view(income, alone, ENGLISH)) == 1


def test_a_language_without_wording_falls_back_to_english(income: Service) -> None:
    form = officer_view(income, COMPLETE, Language("ta"))[0]
    assert form.lines[0].label == "Your full name"


def test_a_certificate_prints_its_fields_in_both_languages(income: Service) -> None:
    view = certificate_view(income, COMPLETE)
    lines = {line.name: line for line in view.lines}
    assert view.holder == "सुनीता देवी"
    assert view.title.in_language(ENGLISH) == "Income Certificate"
    assert view.validity_months == 6
    assert _in_both(lines["subdivision"].value) == ("Rohini", "रोहिणी")
    assert _in_both(lines["date_of_birth"].value) == ("15 August 1990", "15 अगस्त 1990")
    assert _in_both(lines["mother_name"].label) == ("Mother's name", "माता का नाम")
    assert "father_name" not in lines
    assert "mobile" not in lines


def _in_both(text: LanguageText) -> tuple[str, str]:
    return text.texts[ENGLISH], text.texts[HINDI]


def test_a_marriage_certificate_is_about_both(catalogue: Catalogue) -> None:
    marriage = catalogue.services[ServiceId("marriage-registration")]
    answers: dict[str, Answer] = {"groom_name": "Rakesh", "bride_name": "Sunita"}
    assert certificate_view(marriage, answers).holder == "Rakesh & Sunita"
