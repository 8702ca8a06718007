"""The life of an application: the table is complete, and every life can end."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dastak.casework.lifecycle import CLOSED, MOVES, NotAllowed, Status, Verb, allowed, move


@given(st.sampled_from(Status), st.sampled_from(Verb))
def test_a_move_is_in_the_table_or_is_refused(status: Status, verb: Verb) -> None:
    if (status, verb) in MOVES:
        assert move(status, verb) is MOVES[status, verb]
        assert verb in allowed(status)
        return
    with pytest.raises(NotAllowed) as refusal:
        move(status, verb)
    assert (refusal.value.verb, refusal.value.status) == (verb, status)


@given(st.lists(st.sampled_from(Verb), max_size=12))
def test_a_closed_application_never_moves_again(verbs: list[Verb]) -> None:
    status = Status.AWAITING_PAYMENT
    for verb in verbs:
        try:
            after = move(status, verb)
        except NotAllowed:
            continue
        assert status not in CLOSED
        status = after


def test_nothing_is_reviewed_before_it_is_paid_for() -> None:
    assert allowed(Status.AWAITING_PAYMENT) == {Verb.PAY, Verb.WITHDRAW}


def test_every_status_can_be_reached_and_every_open_one_can_be_left() -> None:
    assert set(MOVES.values()) | {Status.AWAITING_PAYMENT} == set(Status)
    assert {status for status in Status if not allowed(status)} == CLOSED


def test_the_citizen_can_withdraw_until_the_decision() -> None:
    assert {s for s in Status if Verb.WITHDRAW in allowed(s)} == set(Status) - CLOSED
