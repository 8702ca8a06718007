"""A reply to a menu is found by number, ordinal or title, or not at all."""

import pytest

from dastak.understanding.menu import pick

SERVICES = ("Birth certificate", "Income certificate", "Marriage registration")
SEVAYEN = ("जन्म प्रमाण पत्र", "आय प्रमाण पत्र", "विवाह पंजीकरण")


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("1", 0), ("2", 1), ("3.", 2), ("२", 1), ("੩", 2), ("2️⃣", 1), ("②", 1), ("option 2", 1),
        ("number 3", 2), ("no. 1", 0), ("2nd", 1), ("ek", 0), ("do", 1), ("teen", 2), ("दो", 1),
        ("doosra", 1), ("दूसरा", 1), ("second", 1), ("dusra wala", 1), ("pehla", 0), ("ਤੀਜਾ", 2),
        ("last", 2), ("aakhri wala", 2), ("the second one", 1), ("2 number", 1), ("one", 0),
        ("Income certificate", 1), ("income", 1), ("INCOME CERT", 1), ("marriage", 2),
        ("birth", 0), ("incom certificate", 1), ("marrige registration", 2), ("registration", 2),
    ],
)  # fmt: skip
def test_the_option_meant_is_found(text: str, place: int) -> None:
    assert pick(text, SERVICES) == place


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("जन्म", 0),
        ("आय प्रमाण पत्र", 1),
        ("vivah panjikaran", 2),
        ("janm praman patra", 0),
        ("aay", 1),
    ],
)
def test_a_hindi_title_is_found_in_either_script(text: str, place: int) -> None:
    assert pick(text, SEVAYEN) == place


@pytest.mark.parametrize(
    "text",
    ["4", "0", "99", "certificate", "", "...", "2 lakh", "9810012345", "ration card", "pata nahi",
     "1 2", "do din pehle", "Asha Devi"],
)  # fmt: skip
def test_nothing_is_picked_when_none_or_several_fit(text: str) -> None:
    assert pick(text, SERVICES) is None


def test_an_empty_menu_has_nothing_to_pick() -> None:
    assert pick("1", ()) is None
