"""What happened to money, for the processes that react to it."""

from datetime import datetime
from uuid import UUID

import msgspec

from dastak.values.ids import (
    ApplicationId,
    CitizenId,
    DepartmentCode,
    NumberId,
    PaymentOrderId,
    ServiceId,
)


class _About(msgspec.Struct, frozen=True, kw_only=True):
    """Which order, for which application, and where its citizen is to be told (``number``)."""

    order: PaymentOrderId
    purpose: ApplicationId
    reference: str
    service: ServiceId
    citizen: CitizenId
    department: DepartmentCode
    jurisdiction: str
    amount_paise: int
    number: NumberId | None = None


class PaymentSettled(_About, frozen=True, kw_only=True, tag="payments.settled"):
    """The whole sum came in. The receipt has its number; ``print_receipt`` makes its file."""

    receipt: str
    paid_at: datetime


class PaymentPending(_About, frozen=True, kw_only=True, tag="payments.pending"):
    """The citizen has paid, and the bank still works on it. ``attempt`` is the gateway's name for
    this try: an order may see several."""

    attempt: str


class PaymentFailed(_About, frozen=True, kw_only=True, tag="payments.failed"):
    """An attempt failed; the order can still be paid."""

    attempt: str


class PaymentHeld(_About, frozen=True, kw_only=True, tag="payments.held"):
    """Money came that settles nothing: too little, too much, a second time, a foreign currency."""

    payment: int
    verdict: str
    came_paise: int


class OrderExpired(_About, frozen=True, kw_only=True, tag="payments.expired"):
    """Nobody paid in time."""


class RefundAsked(_About, frozen=True, kw_only=True, tag="payments.refund_asked"):
    """Money is to go back, once a second person agrees."""

    refund: UUID


class RefundAgreed(_About, frozen=True, kw_only=True, tag="payments.refund_agreed"):
    """A second person agreed: ``send_refund`` carries it out."""

    refund: UUID


class Refunded(_About, frozen=True, kw_only=True, tag="payments.refunded"):
    """The gateway paid it back."""

    refund: UUID
    refunded_paise: int


PaymentsEvent = (
    PaymentSettled
    | PaymentPending
    | PaymentFailed
    | PaymentHeld
    | OrderExpired
    | RefundAsked
    | RefundAgreed
    | Refunded
)
