"""Conditions hold, or not, and say which fields they read."""

import pytest

from dastak.definitions.answers import Answers
from dastak.definitions.conditions import fields_read, holds
from dastak.definitions.model import AllOf, Answered, AnyOf, Condition, Is, Not, OneOf

RENT, YES = Is("home", "rent"), Is("earns", value=True)


@pytest.mark.parametrize(
    ("condition", "answers", "expected"),
    [
        (None, {}, True),
        (RENT, {"home": "rent"}, True),
        (RENT, {"home": "own"}, False),
        (RENT, {}, False),
        (Is("uses", "farm"), {"uses": ("shop", "farm")}, True),
        (YES, {"earns": True}, True),
        (YES, {"earns": 1}, False),
        (OneOf("home", ("rent", "own")), {"home": "own"}, True),
        (OneOf("home", ()), {"home": "own"}, False),
        (Answered("home"), {"home": ""}, True),
        (Answered("home"), {}, False),
        (AllOf((RENT, YES)), {"home": "rent", "earns": True}, True),
        (AllOf((RENT, YES)), {"home": "rent"}, False),
        (AllOf(()), {}, True),
        (AnyOf((RENT, YES)), {"earns": True}, True),
        (AnyOf(()), {}, False),
        (Not(RENT), {"home": "rent"}, False),
        (Not(RENT), {}, True),
    ],
)
def test_a_condition_is_judged(
    condition: Condition | None, answers: Answers, expected: bool
) -> None:
    assert holds(condition, answers) is expected


def test_a_condition_names_every_field_that_it_reads() -> None:
    condition = AllOf((Not(RENT), AnyOf((YES, OneOf("act", ("a",)), Answered("late")))))
    assert fields_read(condition) == {"home", "earns", "act", "late"}
    assert fields_read(None) == frozenset()
