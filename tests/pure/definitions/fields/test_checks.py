"""What each kind of field accepts and why it refuses."""

from datetime import date

import pytest

from dastak.definitions.answers import Answer, Problem
from dastak.definitions.fields.registry import check_answer
from dastak.definitions.model import Field

TODAY = date(2026, 11, 21)


def problem(field: Field, value: Answer) -> str:
    found = check_answer(field, value, today=TODAY)
    return found.key if found else ""


@pytest.mark.parametrize(
    ("value", "expected"),
    [
        ("Sunita Devi", ""),
        ("सुनीता देवी", ""),
        ("ਗੁਰਪ੍ਰੀਤ ਸਿੰਘ", ""),
        ("محمد عارف", ""),
        ("M. O'Brien-Khan", ""),
        ("Ram", ""),
        ("X", "too_short"),
        ("R" * 100, "too_long"),
        ("Ram 2", "not_a_name"),
        ("राम २", "not_a_name"),
        ("999941057058", "not_a_name"),
        ("😀😀", "not_a_name"),
        ("<b>Ram</b>", "not_a_name"),
        (". .", "not_a_name"),
        ("Ram\n", "not_a_name"),
        (7, "wrong_form"),
        (True, "wrong_form"),
    ],
)
def test_a_name_has_letters_of_any_script_and_no_digits(value: Answer, expected: str) -> None:
    assert problem(Field("n", "person_name"), value) == expected


@pytest.mark.parametrize(
    ("value", "expected"),
    [
        ("House 24, Gali 3, Budh Vihar", ""),
        ("मकान २४,\nबुध विहार", ""),
        ("H 24", "too_short"),
        ("     ", "empty"),
        ("......", "unreadable_signs"),
        ("House\x00 24", "unreadable_signs"),
        ("Aadhaar 9999 4105 7058", "aadhaar_in_text"),
        ("x" * 251, "too_long"),
    ],
)
def test_an_address_says_something_and_holds_no_aadhaar(value: Answer, expected: str) -> None:
    assert problem(Field("a", "address"), value) == expected


def test_a_text_is_one_line_and_a_long_text_may_be_several() -> None:
    assert problem(Field("t", "text"), "one\ntwo") == "unreadable_signs"
    assert problem(Field("t", "long_text"), "one\ntwo") == ""


@pytest.mark.parametrize(
    ("tense", "value", "expected"),
    [
        ("past", "2026-11-21", ""),
        ("past", "2026-11-22", "date_in_future"),
        ("future", "2026-11-21", ""),
        ("future", "2026-11-20", "date_in_past"),
        ("any", "2199-12-31", ""),
        ("any", "2025-02-29", "not_a_date"),
        ("any", "2024-02-29", ""),
        ("any", "1899-12-31", "not_a_date"),
        ("any", "21-11-2026", "not_a_date"),
        ("any", "२०२६-११-२१", "not_a_date"),
        ("any", 20261121, "wrong_form"),
    ],
)
def test_a_date_exists_and_lies_where_it_may(tense: str, value: Answer, expected: str) -> None:
    assert tense in ("past", "future", "any")
    fields = {
        "past": Field("d", "date", tense="past"),
        "future": Field("d", "date", tense="future"),
        "any": Field("d", "date"),
    }
    assert problem(fields[tense], value) == expected


def test_a_choice_is_one_of_the_options() -> None:
    field = Field("c", "choice", options=("a", "b"))
    assert [problem(field, v) for v in ("a", "c", "A", True)] == [
        "",
        "not_in_list",
        "not_in_list",
        "wrong_form",
    ]


def test_choices_are_options_and_none_twice() -> None:
    field = Field("c", "choices", options=("a", "b", "c"), maximum=2)
    values: list[Answer] = [("a",), ("a", "b"), (), ("a", "a"), ("a", "x"), ("a", "b", "c"), "a"]
    assert [problem(field, value) for value in values] == [
        "",
        "",
        "too_few",
        "chosen_twice",
        "not_in_list",
        "too_many",
        "wrong_form",
    ]


@pytest.mark.parametrize(
    ("field", "good", "bad", "expected"),
    [
        (Field("m", "mobile"), "9810012345", "5810012345", "not_a_mobile"),
        (Field("m", "mobile"), "6000000000", "९८१००१२३४५", "not_a_mobile"),
        (Field("p", "pincode"), "110086", "010086", "not_a_pincode"),
        (Field("p", "pincode"), "462001", "११००८६", "not_a_pincode"),
        (Field("e", "email"), "sunita.d@nic.in", "sunita@nic", "not_an_email"),
        (Field("e", "email"), "a@b-c.co", "a@b c.in", "not_an_email"),
        (Field("y", "yes_no"), True, "yes", "wrong_form"),
        (Field("y", "yes_no"), False, 1, "wrong_form"),
        (Field("a", "amount"), 120000, True, "wrong_form"),
        (Field("a", "amount"), 0, -1, "amount_too_small"),
        (Field("a", "amount"), 100000000, 100000001, "amount_too_large"),
        (Field("i", "integer", minimum=1, maximum=9), 9, 10, "number_too_large"),
        (Field("i", "integer", minimum=1, maximum=9), 1, 0, "number_too_small"),
    ],
)
def test_each_kind_takes_its_own_form(
    field: Field, good: Answer, bad: Answer, expected: str
) -> None:
    assert problem(field, good) == ""
    assert problem(field, bad) == expected


MEMBERS = Field(
    "members",
    "group",
    maximum=2,
    fields=(
        Field("name", "person_name"),
        Field("income", "amount"),
        Field("note", "text", required=False),
    ),
)


def test_a_group_in_order_is_accepted() -> None:
    rows: Answer = ({"name": "Ram", "income": 5}, {"name": "Om", "income": 0, "note": "x"})
    assert problem(MEMBERS, rows) == ""


@pytest.mark.parametrize(
    ("rows", "expected"),
    [
        ((), Problem("too_few", {"minimum": 1})),
        (({"name": "Ram", "income": 5},) * 3, Problem("too_many", {"maximum": 2})),
        (({"name": "Ram"},), Problem("missing", row=1, field="income")),
        (
            ({"name": "Ram", "income": 5}, {"name": "R", "income": 5}),
            Problem("too_short", {"minimum": 2}, row=2, field="name"),
        ),
        (({"name": "Ram", "income": 5, "age": 3},), Problem("not_asked", row=1, field="age")),
        (("Ram",), Problem("wrong_form")),
    ],
)
def test_a_group_says_which_cell_is_wrong(rows: Answer, expected: Problem) -> None:
    assert check_answer(MEMBERS, rows, today=TODAY) == expected
