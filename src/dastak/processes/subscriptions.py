"""The one table of who reacts to what."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Generic, TypeVar

import msgspec

from dastak.casework.events import Approved, ClarificationAsked, Rejected
from dastak.payments.events import (
    OrderExpired,
    PaymentFailed,
    PaymentPending,
    PaymentSettled,
    Refunded,
)
from dastak.processes import case_decided, payment_moved

E = TypeVar("E", bound=msgspec.Struct)


@dataclass(frozen=True, slots=True)
class Subscription(Generic[E]):
    """When ``event`` happens, ``verb`` is called with it. Verbs are idempotent."""

    event: type[E]
    verb: Callable[[E], None]

    def handle(self, payload: bytes) -> None:
        """Decode and call."""
        self.verb(msgspec.json.decode(payload, type=self.event))

    @property
    def kind(self) -> str:
        """The event's tag, as the outbox keeps it."""
        return str(self.event.__struct_config__.tag)


TABLE: tuple[Subscription[msgspec.Struct], ...] = (
    Subscription(PaymentSettled, payment_moved.settle),
    Subscription(PaymentPending, payment_moved.tell_pending),
    Subscription(PaymentFailed, payment_moved.tell_failure),
    Subscription(OrderExpired, payment_moved.tell_expiry),
    Subscription(Refunded, payment_moved.tell_refund),
    Subscription(Approved, case_decided.issue_certificate),
    Subscription(Rejected, case_decided.tell_rejection),
    Subscription(ClarificationAsked, case_decided.ask_citizen),
)


def react(kind: str, payload: bytes) -> None:
    """Every reaction to one event. Events that nobody waits for are simply done."""
    for subscription in TABLE:
        if subscription.kind == kind:
            subscription.handle(payload)
