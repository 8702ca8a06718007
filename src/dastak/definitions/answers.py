"""The normalised answers that every floor speaks of, and what can be wrong with one."""

from collections.abc import Mapping

import msgspec

Row = dict[str, str | int | bool]
Answer = str | int | bool | tuple[str | Row, ...]
"""Dates are ISO strings, amounts whole rupees, choices a tuple of ids, groups a tuple of rows."""

Answers = Mapping[str, Answer]


class Problem(msgspec.Struct, frozen=True):
    """Why an answer is refused: a wording key and the values for its placeholders.

    Inside a group, ``row`` (from 1) and ``field`` say which cell is meant.
    """

    key: str
    values: dict[str, str | int] = {}
    row: int = 0
    field: str = ""


PROBLEM_VALUES: dict[str, frozenset[str]] = {
    "missing": frozenset(),
    "not_asked": frozenset(),
    "wrong_form": frozenset(),
    "empty": frozenset(),
    "too_short": frozenset({"minimum"}),
    "too_long": frozenset({"maximum"}),
    "not_a_name": frozenset(),
    "unreadable_signs": frozenset(),
    "aadhaar_in_text": frozenset(),
    "not_a_date": frozenset(),
    "date_in_future": frozenset(),
    "date_in_past": frozenset(),
    "not_in_list": frozenset(),
    "chosen_twice": frozenset(),
    "too_few": frozenset({"minimum"}),
    "too_many": frozenset({"maximum"}),
    "not_a_mobile": frozenset(),
    "not_an_email": frozenset(),
    "not_a_pincode": frozenset(),
    "amount_too_small": frozenset({"minimum"}),
    "amount_too_large": frozenset({"maximum"}),
    "number_too_small": frozenset({"minimum"}),
    "number_too_large": frozenset({"maximum"}),
}
"""Every key that a field check can give, with the placeholders its wording may use."""
