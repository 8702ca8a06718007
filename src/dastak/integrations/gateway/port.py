"""What any payment gateway must do for us: give a page, say what became of it, pay back."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from typing import Protocol

from dastak.values.ids import PaymentOrderId
from dastak.values.language import Language
from dastak.values.money import Money


class Refused(Exception):
    """The gateway understood and said no; asking again changes nothing."""


class Unavailable(Exception):
    """The gateway could not be reached or was not well; ask again later."""


class TooFast(Exception):
    """The gateway asks us to wait ``after`` seconds."""

    def __init__(self, after: float) -> None:
        super().__init__(f"wait {after:g} s")
        self.after = after


class BadSignature(Exception):
    """These bytes do not come from the gateway as they are."""


class NotUnderstood(Exception):
    """Signed by the gateway, but in no shape that we know."""


class PaymentState(StrEnum):
    """What became of one attempt to pay."""

    PENDING = "pending"
    CAPTURED = "captured"
    FAILED = "failed"


class RefundState(StrEnum):
    """What became of one refund."""

    PENDING = "pending"
    DONE = "done"


@dataclass(frozen=True, slots=True)
class PageRequest:
    """A page to pay on. The same ``order`` asked for twice is one page."""

    order: PaymentOrderId
    amount: Money
    currency: str
    description: str
    return_url: str
    expires_at: datetime
    language: Language


@dataclass(frozen=True, slots=True)
class Page:
    """Where the citizen pays, and the gateway's own name for the order."""

    url: str
    gateway_order_id: str


@dataclass(frozen=True, slots=True)
class GatewayPayment:
    """One attempt to pay, in the gateway's words. ``method``: upi, card or netbanking;
    ``bank_reference`` is the UTR or RRN that the citizen's bank shows too."""

    id: str
    state: PaymentState
    amount: Money
    currency: str
    method: str
    bank_reference: str
    at: datetime


@dataclass(frozen=True, slots=True)
class OrderState:
    """What the gateway knows of an order, newest attempt last."""

    order: PaymentOrderId
    gateway_order_id: str
    payments: tuple[GatewayPayment, ...]


@dataclass(frozen=True, slots=True)
class GatewayRefund:
    """One refund. ``reference`` is our own name for it, and makes a repeat harmless."""

    id: str
    reference: str
    payment_id: str
    amount: Money
    state: RefundState


@dataclass(frozen=True, slots=True)
class PaymentNotice:
    """A signed message: an attempt to pay on ``order`` reached a new state."""

    event_id: str
    at: datetime
    order: PaymentOrderId
    gateway_order_id: str
    payment: GatewayPayment


@dataclass(frozen=True, slots=True)
class RefundNotice:
    """A signed message: a refund reached a new state."""

    event_id: str
    at: datetime
    order: PaymentOrderId
    refund: GatewayRefund


@dataclass(frozen=True, slots=True)
class OtherNotice:
    """A signed message about something that we do not act on; kept, not applied."""

    event_id: str
    at: datetime
    kind: str


GatewayNotice = PaymentNotice | RefundNotice | OtherNotice


class Gateway(Protocol):
    """A payment gateway. Every call makes one attempt, within its time-out."""

    @property
    def name(self) -> str:
        """The vendor's name, as in our addresses and tables."""
        ...

    async def create_page(self, request: PageRequest) -> Page:
        """Open a page to pay on; idempotent by ``request.order``."""
        ...

    async def look_up(self, order: PaymentOrderId, gateway_order_id: str) -> OrderState:
        """What became of the order. Refused when the gateway does not know it."""
        ...

    async def refund(self, payment_id: str, amount: Money, *, reference: str) -> GatewayRefund:
        """Pay back, whole or in part; idempotent by ``reference``."""
        ...

    def verify_webhook(
        self, body: bytes, headers: Mapping[str, str], *, now: datetime
    ) -> GatewayNotice:
        """Read a signed message (header names in lower case), or raise BadSignature."""
        ...

    async def check_config(self) -> str:
        """Empty when the gateway takes our credentials, else what to put right."""
        ...
