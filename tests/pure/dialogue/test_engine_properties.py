"""Whatever happens in whatever state: a turn, in time, within the limits, and never silence."""

from dataclasses import replace

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from dastak.dialogue.effects import Effect
from dastak.dialogue.events import Event, Received
from dastak.dialogue.state import State
from dastak.dialogue.steps.registry import STEPS
from dastak.values.inbound import TextIn
from dastak.values.language import ENGLISH, HINDI, Language
from tests.pure.dialogue.checks import check_turn
from tests.pure.dialogue.shipped import definitions_of
from tests.pure.dialogue.states import states
from tests.pure.dialogue.worlds import NOW, Move, later, moves, outcomes

calm = settings(
    max_examples=60,
    deadline=None,
    derandomize=True,
    suppress_health_check=[HealthCheck.too_slow],
)


@calm
@given(
    st.lists(moves, min_size=5, max_size=40),
    st.sampled_from(["revenue", "mcd-health"]),
    st.sampled_from([Language(""), ENGLISH, HINDI]),
)
def test_any_life_of_a_conversation_holds(
    life: list[Move], department: str, language: Language
) -> None:
    definitions = replace(definitions_of(department), hears=frozenset({"audio"}))
    state = State(language=language, step="home") if language else State()
    now = NOW
    effects: tuple[Effect, ...] = ()
    for move in life:
        now = later(now, move)
        turn = check_turn(definitions, state, move.event_in(state, effects), now)
        state, effects = turn.state, turn.effects


@calm
@given(states(), st.one_of(moves.map(lambda move: move.event or Received(TextIn("1"))), outcomes))
def test_any_event_in_any_state_gives_a_turn(state: State, event: Event) -> None:
    check_turn(definitions_of("revenue"), state, event, NOW)


@calm
@given(states())
def test_menu_leads_home_from_anywhere(state: State) -> None:
    turn = check_turn(definitions_of("revenue"), state, Received(TextIn("menu")), NOW)
    assert turn.state.step == "home" or not state.language


@pytest.mark.parametrize("step", sorted(STEPS))
def test_every_step_without_its_form_is_healed(step: str) -> None:
    state = State(language=ENGLISH, step=step, behind="question", subject="nothing")
    check_turn(definitions_of("revenue"), state, Received(TextIn("zzz")), NOW)
