"""Aadhaar numbers in free text are found however they are written."""

import pytest

from dastak.definitions.fields.aadhaar import has_aadhaar, mask_aadhaar


@pytest.mark.parametrize(
    "written",
    [
        "999941057058",
        "9999 4105 7058",
        "9999-4105-7058",
        "9999\u00a04105\u20117058",
        "9 9 9 9 4 1 0 5 7 0 5 8",
        "99994 1057058",
        "9999 - 4105 - 7058",
        "९९९९४१०५७०५८",
        "९९९९ ४१०५ ७०५८",
        "੯੯੯੯੪੧੦੫੭੦੫੮",
        "9999 ४१०५ 7058",
        "9999\n4105\n7058",
    ],
)
def test_a_number_is_masked_in_any_grouping_and_script(written: str) -> None:
    assert mask_aadhaar(f"mera aadhaar {written} hai") == "mera aadhaar XXXX XXXX 7058 hai"


def test_a_number_between_other_numbers_is_masked_alone() -> None:
    text = "9810012345 9999 4105 7058 110086"
    assert mask_aadhaar(text) == "9810012345 XXXX XXXX 7058 110086"


def test_two_numbers_are_both_masked() -> None:
    text = "999941057058, 999971658847"
    assert mask_aadhaar(text) == "XXXX XXXX 7058, XXXX XXXX 8847"


@pytest.mark.parametrize(
    "text",
    [
        "234567890123",  # wrong check digit
        "123412341234",  # no number begins with 1
        "1999941057058",  # thirteen digits
        "9999410570585",
        "9810012345",
        "House 24, Gali 3, 110086",
        "9999 4105 and 7058",
        "",
    ],
)
def test_other_digits_are_left_alone(text: str) -> None:
    assert mask_aadhaar(text) == text
    assert not has_aadhaar(text)
