"""How answers are read by people, in full and masked."""

import pytest

from dastak.definitions.answers import Answer
from dastak.definitions.fields.registry import mask_answer, show_answer
from dastak.definitions.fields.tidy import tidy_answer
from dastak.definitions.model import Field, FieldKind, FieldWording
from dastak.values.language import ENGLISH, HINDI, Language

PLAIN = FieldWording(label="l", question="q")


@pytest.mark.parametrize(
    ("language", "expected"),
    [
        (ENGLISH, "5 January 2026"),
        (HINDI, "5 जनवरी 2026"),
        (Language("pa"), "5 ਜਨਵਰੀ 2026"),
        (Language("ta"), "05-01-2026"),
    ],
)
def test_a_date_is_shown_with_the_month_in_words(language: Language, expected: str) -> None:
    assert show_answer(Field("d", "date"), "2026-01-05", PLAIN, language) == expected


def test_an_amount_is_shown_in_lakhs() -> None:
    assert show_answer(Field("a", "amount"), 120000, PLAIN, HINDI) == "₹1,20,000"


def test_options_are_shown_by_their_titles() -> None:
    wording = FieldWording("l", "q", options={"a": "पहला", "b": "दूसरा", "yes": "हाँ", "no": "नहीं"})
    assert show_answer(Field("c", "choice", options=("a",)), "a", wording, HINDI) == "पहला"
    several = show_answer(Field("c", "choices", options=("a", "b")), ("b", "a"), wording, HINDI)
    assert several == "दूसरा, पहला"
    no: Answer = False
    assert show_answer(Field("y", "yes_no"), no, wording, HINDI) == "नहीं"


def test_rows_are_numbered_and_masked_cell_by_cell() -> None:
    field = Field("g", "group", fields=(Field("name", "person_name"), Field("income", "amount")))
    rows: Answer = ({"name": "Ram Lal", "income": 60000}, {"name": "Om", "income": 0})
    assert show_answer(field, rows, PLAIN, ENGLISH) == "1. Ram Lal, ₹60,000\n2. Om, ₹0"
    assert mask_answer(field, rows, PLAIN, ENGLISH) == "1. R••• L•••, ₹60,000\n2. O•••, ₹0"


@pytest.mark.parametrize(
    ("kind", "value", "expected"),
    [
        ("person_name", "Sunita Devi", "S••• D•••"),
        ("person_name", "क्षमा देवी", "क••• दे•••"),
        ("mobile", "9810012345", "98xxxxxx45"),
        ("email", "sunita@nic.in", "s•••@nic.in"),
        ("date", "1974-05-28", "•• •• 1974"),
        ("address", "House 24, Budh Vihar", "•••"),
        ("pincode", "110086", "110086"),
    ],
)
def test_what_names_a_person_is_masked(kind: FieldKind, value: str, expected: str) -> None:
    assert mask_answer(Field("f", kind), value, PLAIN, ENGLISH) == expected


def test_tidying_composes_letters_and_masks_aadhaar_in_free_text() -> None:
    assert (
        tidy_answer(Field("a", "address"), "  H  24 \n\n 999941057058 ") == "H 24\nXXXX XXXX 7058"
    )
    assert tidy_answer(Field("n", "person_name"), "लड\u093cका") == "लड\u093cका"
    group = Field("g", "group", fields=(Field("note", "text"),))
    assert tidy_answer(group, ({"note": "9999 4105 7058"},)) == ({"note": "XXXX XXXX 7058"},)
    assert tidy_answer(Field("i", "integer"), 5) == 5
