"""What must be true of every turn, whatever the state and the event."""

from datetime import datetime

from dastak.definitions.questions import missing_documents, missing_fields, problems
from dastak.dialogue.bundle import Definitions
from dastak.dialogue.effects import AskMeaning, Effect, FileApplication
from dastak.dialogue.engine import Turn, advance
from dastak.dialogue.events import Event, PaymentMoved, Received
from dastak.dialogue.migration import restore, store
from dastak.dialogue.state import State
from dastak.values.inbound import ReactionIn
from tests.pure.dialogue.limits import body_of, check_content, said
from tests.pure.dialogue.worlds import AADHAAR, is_answered


def check_turn(definitions: Definitions, state: State, event: Event, now: datetime) -> Turn:
    """Advance, and hold the turn to everything that must always be true."""
    before = store(state)
    turn = advance(definitions, state, event, now)
    assert advance(definitions, state, event, now) == turn
    assert store(state) == before
    after = store(turn.state)
    assert restore(after) == turn.state
    assert AADHAAR.encode() not in after
    messages = said(turn.effects)
    assert len(messages) <= 2
    for content in messages:
        check_content(content)
    check_answered(turn, event)
    for effect in turn.effects:
        check_filed(definitions, effect, now)
    check_money(definitions, turn, event)
    return turn


def check_answered(turn: Turn, event: Event) -> None:
    """A message is answered, or the state says why not."""
    if isinstance(event, Received) and turn.state.quiet == "person":
        assert turn.state.step == "attended" and turn.state.asked_at
    elif isinstance(event, Received) and turn.state.quiet == "wondering":
        assert any(isinstance(effect, AskMeaning) for effect in turn.effects)
    elif isinstance(event, Received) and not isinstance(event.content, ReactionIn):
        assert is_answered(turn.effects), (turn.state.step, event)
    elif isinstance(event, Received):
        assert turn.state.quiet == "reaction"


def check_filed(definitions: Definitions, effect: Effect, now: datetime) -> None:
    """Nothing incomplete reaches the office."""
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
