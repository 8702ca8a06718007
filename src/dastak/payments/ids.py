"""Ids that derive from what asked for them, so that a retry finds what it made before."""

from uuid import UUID, uuid5

from dastak.values.ids import EffectId, PaymentOrderId

NAMESPACE = UUID("b0f4c9de-7a54-4f0e-9d0c-3a1f5f6f2c91")


def order_id(effect: EffectId) -> PaymentOrderId:
    """The order that this effect opens."""
    return PaymentOrderId(uuid5(NAMESPACE, f"order:{effect}"))


def successor_id(expired: UUID) -> PaymentOrderId:
    """The order that takes the place of an expired one."""
    return PaymentOrderId(uuid5(NAMESPACE, f"after:{expired}"))


def refund_id(payment: int) -> UUID:
    """The refund of this payment."""
    return uuid5(NAMESPACE, f"refund:{payment}")
