"""An answer and a paper agree across scripts and spellings, and two people are never one."""

import pytest

from dastak.casework.verdict import Verdict, verdict
from dastak.understanding.papers.agreement import addresses_agree, names_agree, texts_agree


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Suneeta Devi", "सुनीता देवी"),
        ("Rakesh Kumar", "राकेश कुमार"),
        ("Harpreet Kaur", "ਹਰਪ੍ਰੀਤ ਕੌਰ"),
        ("Lakshmi", "Laxmi"),
        ("Ram Lal", "Shri Ram Lal"),
        ("Devi Sunita", "Sunita Devi"),
        ("Mohd. Arif", "Mohammad Aarif"),
    ],
)
def test_one_name_in_two_spellings_is_the_same(one: str, other: str) -> None:
    assert names_agree(one, other) == names_agree(other, one) == "same"


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("R. K. Sharma", "Ram Kumar Sharma"),
        ("Gita", "Geeta Rani"),
        ("Sukhvinder", "Sukhwinder Singh"),
    ],
)
def test_a_shortened_name_is_near(one: str, other: str) -> None:
    assert names_agree(one, other) == names_agree(other, one) == "near"


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Ram Lal", "Shyam Lal"),
        ("Asha Devi", "Usha Devi"),
        ("Anita", "Anil"),
        ("Priya Sharma", "Pooja Sharma"),
        ("Mukesh Kumar", "Mahesh Kumar"),
        ("", "Ram"),
        ("…", "Ram"),
    ],
)
def test_two_people_differ(one: str, other: str) -> None:
    assert names_agree(one, other) == names_agree(other, one) == "differs"


def test_an_address_in_another_script_and_order_is_near() -> None:
    ours = "H No 12, Gali 4, Rohini Sector 11, Delhi"
    assert addresses_agree(ours, "मकान 12, गली 4, सेक्टर 11, रोहिणी, दिल्ली 110085") == "near"
    assert addresses_agree(ours, "77 Lake Road, Bhopal") == "differs"


def test_other_answers_are_compared_by_letters_and_figures() -> None:
    assert texts_agree("1994-02-18", "1994-02-18") == "same"
    assert texts_agree("११०००१", "110001") == "same"
    assert texts_agree("110001", "110002") == "differs"


@pytest.mark.parametrize(
    ("proof", "warnings", "others", "expected"),
    [
        ("secure_qr", (), 0, "verified"),
        ("", (), 0, "plausible"),
        ("", ("code_without_signature",), 0, "plausible"),
        ("", ("name_not_read",), 0, "needs_a_look"),
        ("secure_qr", ("number_masked_differs_from_code",), 0, "needs_a_look"),
        ("secure_qr", (), 1, "needs_a_look"),
    ],
)
def test_what_the_checks_come_to(
    proof: str, warnings: tuple[str, ...], others: int, expected: Verdict
) -> None:
    assert verdict(proof=proof, warnings=warnings, sent_by_others=others) == expected
