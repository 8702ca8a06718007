"""Per number and per pair: a burst, then one at a time; who would wait too long asks again."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dastak.workers.pacing import PAIR_BURST, PAIR_REFILL, Pace


def wait(
    pace: Pace, *, pair: int = 1, at: float = 0.0, rate: int = 80, patience: float = 1e9
) -> float:
    return pace.wait(number=1, per_second=rate, conversation=pair, patience=patience, now=at)


def test_a_pair_may_burst_and_then_goes_on_at_its_rate() -> None:
    pace = Pace()
    waits = [wait(pace, rate=10_000) for _ in range(int(PAIR_BURST) + 2)]
    assert waits[: int(PAIR_BURST)] == [0.0] * int(PAIR_BURST)
    assert waits[-2:] == pytest.approx([1 / PAIR_REFILL, 2 / PAIR_REFILL])


@given(st.lists(st.floats(0, 0.2), min_size=1, max_size=120), st.integers(1, 100))
def test_a_number_never_exceeds_its_rate_but_for_the_burst(gaps: list[float], rate: int) -> None:
    pace, clock = Pace(), 0.0
    leaves: list[float] = []
    for n, gap in enumerate(gaps):
        clock += gap
        leaves.append(clock + wait(pace, pair=n, at=clock, rate=rate))
    burst = max(1, rate // 4)
    for first in leaves:
        within = [moment for moment in leaves if first <= moment < first + 1]
        assert len(within) <= rate + burst + 1


def test_who_asks_again_later_has_taken_nobodys_place() -> None:
    pace = Pace()
    for _ in range(int(PAIR_BURST)):
        wait(pace, rate=10_000)
    early = [wait(pace, rate=10_000, patience=1.0) for _ in range(5)]
    assert early == pytest.approx([1 / PAIR_REFILL] * 5)
    assert wait(pace, rate=10_000, at=1 / PAIR_REFILL) == pytest.approx(0.0)


def test_a_number_without_a_rate_is_slow_and_not_an_error() -> None:
    pace = Pace()
    assert [wait(pace, pair=n, rate=0) for n in range(2)] == [0.0, 1.0]


def test_a_rate_that_was_raised_counts_at_once() -> None:
    pace = Pace()
    for n in range(3):
        wait(pace, pair=n, rate=1)
    assert wait(pace, pair=9, rate=1000) < 0.01
