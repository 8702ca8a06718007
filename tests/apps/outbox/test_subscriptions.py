"""Every announced event can be read by who waits for it, and the citizen hears what was told."""

from __future__ import annotations

import inspect
from datetime import UTC, date, datetime
from types import ModuleType
from typing import get_args
from uuid import UUID

import msgspec
import pytest

import dastak.casework.events
import dastak.certificates.events
import dastak.conversations.events
import dastak.payments.events
from dastak.casework.events import ClarificationAsked, Rejected
from dastak.conversations.actions.tell import tell
from dastak.conversations.effects import performer_of
from dastak.dialogue.effects import Effect
from dastak.dialogue.events import CaseMoved, Event, PaymentMoved
from dastak.outbox.actions import emit
from dastak.outbox.relay import hand_over
from dastak.payments.events import OrderExpired, PaymentFailed, PaymentPending, Refunded
from dastak.processes.subscriptions import TABLE, react
from dastak.values.ids import PaymentOrderId, ServiceId
from dastak.values.money import Money
from tests.apps.conversations.town import Town, found, said, talks, write

MODULES = (
    dastak.casework.events,
    dastak.payments.events,
    dastak.certificates.events,
    dastak.conversations.events,
)
LATER = datetime(2027, 1, 5, tzinfo=UTC)
EXAMPLES: dict[object, object] = {
    str: "x",
    int: 1,
    bool: True,
    UUID: UUID(int=7),
    date: date(2026, 1, 5),
    datetime: datetime(2026, 1, 5, tzinfo=UTC),
}


def events_of(module: ModuleType) -> list[type[msgspec.Struct]]:
    """The tagged events of an app."""
    classes = [c for _, c in inspect.getmembers(module, inspect.isclass)]
    own = [c for c in classes if issubclass(c, msgspec.Struct) and c.__module__ == module.__name__]
    return [c for c in own if c.__struct_config__.tag]


def example(event: type[msgspec.Struct], **known: object) -> msgspec.Struct:
    """An event with something in every field."""
    values = {}
    for field in msgspec.structs.fields(event):
        if field.name in known:
            values[field.name] = known[field.name]
        elif field.required:
            values[field.name] = _example(field.type)
    return event(**values)


def _example(kind: object) -> object:
    kind = getattr(kind, "__supertype__", kind)
    if kind in EXAMPLES:
        return EXAMPLES[kind]
    if getattr(kind, "__origin__", None) is tuple:
        return ()
    options = [option for option in get_args(kind) if option is not type(None)]
    assert options, f"no example of {kind}"
    return _example(options[0])


@pytest.mark.parametrize("event", [e for module in MODULES for e in events_of(module)])
def test_every_event_survives_its_announcement(event: type[msgspec.Struct]) -> None:
    first = example(event)
    assert msgspec.json.decode(msgspec.json.encode(first), type=event) == first


def test_every_subscription_waits_for_an_event_that_is_announced() -> None:
    tags = {str(e.__struct_config__.tag) for module in MODULES for e in events_of(module)}
    assert {subscription.kind for subscription in TABLE} <= tags
    assert len({(s.kind, s.reaction) for s in TABLE}) == len(TABLE)


@pytest.mark.parametrize("effect", get_args(Effect))
def test_every_order_of_the_dialogue_has_a_performer(effect: type) -> None:
    assert callable(performer_of(effect))


@pytest.fixture
def town(system_scope: None) -> Town:
    town = found()
    write("Hi", "English")
    town.work()
    return town


ORDER, SERVICE = PaymentOrderId(UUID(int=7)), ServiceId("income-certificate")
MONEY = [
    PaymentMoved(ORDER, "INC-26-000001-1", SERVICE, status, Money(10000))
    for status in ("settled", "failed", "pending", "expired", "refunded")
]
CASES = [
    CaseMoved("INC-26-000001-1", SERVICE, status, "because")
    for status in ("approved", "rejected", "clarification_asked", "reopened")
]


@pytest.mark.parametrize("event", [*MONEY, *CASES], ids=lambda event: event.status)
def test_the_dialogue_has_words_for_every_status(town: Town, event: Event) -> None:
    before = len(said())
    (talk,) = talks()
    tell(talk, event, key="test")
    town.work()
    assert len(said()) == before + 1


@pytest.mark.parametrize(
    "event",
    [PaymentFailed, PaymentPending, OrderExpired, Refunded, Rejected, ClarificationAsked],
)
def test_what_happened_elsewhere_reaches_the_phone_once(
    town: Town, event: type[msgspec.Struct]
) -> None:
    """Announced, relayed twice (a crash before the acknowledgement), and said once."""
    (talk,) = talks()
    happened = example(
        event,
        citizen=talk.citizen_id,
        number=talk.number_id,
        service="income-certificate",
        reference="INC-26-000001-1",
    )
    before = len(said())
    emit(happened, key="test")
    assert hand_over(react, now=LATER) == 1
    react(str(event.__struct_config__.tag), msgspec.json.encode(happened))
    town.work()
    assert len(said()) == before + 1


def test_a_citizen_without_a_conversation_is_no_error(town: Town) -> None:
    emit(example(Rejected, citizen=999_999, number=None), key="test")
    assert hand_over(react, now=LATER) == 1
    assert town.work() == 0


def test_an_event_that_nobody_waits_for_is_simply_done() -> None:
    react("casework.something_new", b"{}")
