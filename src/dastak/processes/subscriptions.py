"""The one table of who reacts to what."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import TypeVar

import msgspec

from dastak.casework.events import Approved, ClarificationAsked, PaymentUnwanted, Rejected
from dastak.conversations.events import StaffLeft, StaffReplied
from dastak.payments.events import (
    OrderExpired,
    PaymentFailed,
    PaymentHeld,
    PaymentPending,
    PaymentSettled,
    Refunded,
)
from dastak.processes import case_decided, money_unwanted, payment_moved, staff_answered

E = TypeVar("E", bound=msgspec.Struct)


@dataclass(frozen=True, slots=True)
class Subscription:
    """When an event of ``kind`` happens, ``handle`` gets its JSON. Reactions are idempotent."""

    kind: str
    reaction: str
    handle: Callable[[bytes], None]


def on(event: type[E], verb: Callable[[E], None]) -> Subscription:
    """``verb`` is called with every ``event``."""

    def handle(payload: bytes) -> None:
        verb(msgspec.json.decode(payload, type=event))

    return Subscription(str(event.__struct_config__.tag), verb.__name__, handle)


TABLE = (
    on(PaymentSettled, payment_moved.settle),
    on(PaymentPending, payment_moved.tell_pending),
    on(PaymentFailed, payment_moved.tell_failure),
    on(PaymentHeld, payment_moved.tell_held),
    on(OrderExpired, payment_moved.tell_expiry),
    on(Refunded, payment_moved.tell_refund),
    on(PaymentUnwanted, money_unwanted.ask_back),
    on(Approved, case_decided.issue_certificate),
    on(Rejected, case_decided.tell_rejection),
    on(ClarificationAsked, case_decided.ask_citizen),
    on(StaffReplied, staff_answered.pass_on),
    on(StaffLeft, staff_answered.end_talk),
)


def react(kind: str, payload: bytes) -> None:
    """Every reaction to one event. Events that nobody waits for are simply done."""
    for subscription in TABLE:
        if subscription.kind == kind:
            subscription.handle(payload)
