"""A gateway's notice as it rests in the sealed column, and read back."""

import msgspec

from dastak.integrations.gateway.port import (
    GatewayNotice,
    OtherNotice,
    PaymentNotice,
    RefundNotice,
)

KINDS: dict[str, type[PaymentNotice] | type[RefundNotice] | type[OtherNotice]] = {
    "payment": PaymentNotice,
    "refund": RefundNotice,
    "other": OtherNotice,
}


def kind_of(notice: GatewayNotice) -> str:
    """``payment``, ``refund`` or ``other``."""
    return next(kind for kind, shape in KINDS.items() if isinstance(notice, shape))


def stored(notice: GatewayNotice) -> object:
    """For the sealed column."""
    return msgspec.to_builtins(notice)


def read(kind: str, column: object) -> GatewayNotice:
    """From the sealed column."""
    return msgspec.convert(column, KINDS[kind])
