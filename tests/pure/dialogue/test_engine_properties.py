"""Whatever happens in whatever state: a turn, in time, within the limits, and never silence."""

from datetime import datetime

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from dastak.definitions.questions import missing_documents, missing_fields, problems
from dastak.dialogue.bundle import Definitions
from dastak.dialogue.effects import Effect, FileApplication
from dastak.dialogue.engine import Turn, advance
from dastak.dialogue.events import Event, PaymentMoved, Received
from dastak.dialogue.migration import restore, store
from dastak.dialogue.state import State
from dastak.dialogue.steps.registry import STEPS
from dastak.values.inbound import ReactionIn, TextIn
from dastak.values.language import ENGLISH, HINDI, Language
from tests.pure.dialogue.limits import body_of, check_content, said
from tests.pure.dialogue.shipped import definitions_of
from tests.pure.dialogue.states import states
from tests.pure.dialogue.worlds import AADHAAR, NOW, Move, is_answered, later, moves, outcomes

calm = settings(
    max_examples=60,
    deadline=None,
    derandomize=True,
    suppress_health_check=[HealthCheck.too_slow],
)


def check_turn(definitions: Definitions, state: State, event: Event, now: datetime) -> Turn:
    """Advance, and hold the turn to everything that must always be true."""
    before = store(state)
    turn = advance(definitions, state, event, now)
    assert advance(definitions, state, event, now) == turn
    assert store(state) == before
    assert restore(store(turn.state)) == turn.state
    messages = said(turn.effects)
    assert len(messages) <= 2
    for content in messages:
        check_content(content)
    check_answered(turn, event)
    for effect in turn.effects:
        check_filed(definitions, effect, now)
    check_money(definitions, turn, event)
    assert AADHAAR.encode() not in store(turn.state)
    return turn


def check_answered(turn: Turn, event: Event) -> None:
    if isinstance(event, Received) and not isinstance(event.content, ReactionIn):
        assert is_answered(turn.effects), (turn.state.step, event)
    elif isinstance(event, Received):
        assert turn.state.quiet == "reaction"


def check_filed(definitions: Definitions, effect: Effect, now: datetime) -> None:
    if isinstance(effect, FileApplication):
        service = definitions.plans[effect.service, effect.version].service
        missing = missing_fields(service, effect.answers, ())
        assert not [field for field in missing if field.required]
        assert not missing_documents(service, effect.answers, effect.documents)
        assert problems(service, effect.answers, today=now.date()) == {}


def check_money(definitions: Definitions, turn: Turn, event: Event) -> None:
    """Only the bank's word makes a payment settled."""
    if isinstance(event, PaymentMoved) and event.status == "settled":
        return
    for wording in definitions.wordings.values():
        claim = wording.texts["payment.settled_undated"].partition("\n")[2].partition("{")[0]
        assert claim
        assert not any(claim in body_of(content) for content in said(turn.effects))


@calm
@given(
    st.lists(moves, min_size=5, max_size=40),
    st.sampled_from(["revenue", "mcd-health"]),
    st.sampled_from([Language(""), ENGLISH, HINDI]),
)
def test_any_life_of_a_conversation_holds(
    life: list[Move], department: str, language: Language
) -> None:
    definitions = definitions_of(department)
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
