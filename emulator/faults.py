"""The trouble that tests order: errors, slowness, silence, unruly webhooks."""

from __future__ import annotations

from typing import Literal

import msgspec

from .config import Strict
from .refusals import Refusal

Subject = Literal["messages", "media", "templates", "other", "any"]


class ErrorFault(Strict):
    """Answer the next `times` requests with this error.

    `when` it is to be `later` (accepted, then failed) or `after_sent`, it is for messages only.
    """

    code: int
    when: Literal["now", "later", "after_sent"] = "now"
    http: int | None = None
    times: int = 1
    on: Subject = "messages"
    details: str = "ordered by the control interface"


class HangFault(Strict):
    """Leave the next `times` sends without an answer, before or after taking them."""

    times: int = 0
    after_accept: bool = False


class WebhookFaults(Strict):
    duplicate: float = 0.0
    reorder: float = 0.0
    batch: int = 0
    delay_ms: int = 0
    drop_first: int = 0
    skip_delivered: float = 0.0


class Faults(Strict):
    errors: list[ErrorFault] = []
    latency_ms: int = 0
    hang: HangFault = msgspec.field(default_factory=HangFault)
    webhooks: WebhookFaults = msgspec.field(default_factory=WebhookFaults)

    def strike(self, subject: Subject) -> None:
        """Raise the first ordered error that fits, and use it up."""
        for fault in self.errors:
            if fault.times > 0 and fault.when == "now" and fault.on in (subject, "any"):
                fault.times -= 1
                raise InjectedFault(fault)

    def late_error(self) -> ErrorFault | None:
        """The failure ordered for a message that was accepted; uses the order up."""
        for fault in self.errors:
            if fault.times > 0 and fault.when != "now":
                fault.times -= 1
                return fault
        return None

    def hangs(self, *, after_accept: bool) -> bool:
        """Is this the send that shall hang here? Uses the order up."""
        if self.hang.times <= 0 or self.hang.after_accept is not after_accept:
            return False
        self.hang.times -= 1
        return True


class InjectedFault(Refusal):
    """A refusal that is nobody's breach."""

    def __init__(self, fault: ErrorFault) -> None:
        super().__init__(fault.code, fault.details, rule="fault", http=fault.http)
