"""Whether a scheme seems to be for somebody: its rules against what is known so far."""

from collections.abc import Mapping
from typing import Literal

import msgspec

from dastak.definitions.knowledge.model import UNKNOWN, Chunk, Test, Value

Outcome = Literal["fits", "fails", "unsure", "open"]
"""``unsure``: something the citizen does not know decides. ``open``: something was not asked."""


class Verdict(msgspec.Struct, frozen=True):
    """The outcome, and the tests that it rests on: the failed, the unsure, or the open ones."""

    outcome: Outcome
    tests: tuple[Test, ...] = ()


def judge(chunk: Chunk, known: Mapping[str, Value]) -> Verdict:
    """One failed test decides; else whatever was not asked is open."""
    failed = tuple(one for one in chunk.rules if one.fact in known and fails(one, known[one.fact]))
    if failed:
        return Verdict("fails", failed)
    unasked = tuple(one for one in chunk.rules if one.fact not in known)
    if unasked:
        return Verdict("open", unasked)
    unsure = tuple(one for one in chunk.rules if known[one.fact] == UNKNOWN)
    return Verdict("unsure", unsure) if unsure else Verdict("fits")


def fails(test: Test, value: Value) -> bool:
    """Whether the value speaks against it; what is unknown never does."""
    if isinstance(value, bool):
        return test.yes is not None and value is not test.yes
    if isinstance(value, int):
        return _out_of_bounds(test, value)
    if value == UNKNOWN:
        return False
    return (bool(test.one_of) and value not in test.one_of) or value in test.none_of


def _out_of_bounds(test: Test, value: int) -> bool:
    return (
        (test.at_least is not None and value < test.at_least)
        or (test.at_most is not None and value > test.at_most)
        or (test.below is not None and value >= test.below)
    )
