"""What payments remembers: orders, money that came in, receipts, and the gateway's news."""

from dastak.payments.models.gateway_event import GatewayEvent, RefusedNotices
from dastak.payments.models.order import Order
from dastak.payments.models.payment import Payment, Refund
from dastak.payments.models.receipt import Receipt, ReceiptCounter

__all__ = [
    "GatewayEvent",
    "Order",
    "Payment",
    "Receipt",
    "ReceiptCounter",
    "Refund",
    "RefusedNotices",
]
