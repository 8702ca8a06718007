"""Take one order for a change, so that two pieces of news cannot settle it at once."""

from uuid import UUID

from dastak.payments.lifecycle import OrderStatus
from dastak.payments.models import Order


class NoSuchOrder(Exception):
    """There is no such order, or the database does not show it to this person."""


def locked(order_id: UUID) -> Order:
    """The order, locked until the transaction ends."""
    rows = Order.objects.select_for_update(no_key=True, of=("self",))
    found = rows.filter(id=order_id).first()
    if found is None:
        raise NoSuchOrder(str(order_id))
    return found


def status_of(order: Order) -> OrderStatus:
    """The stored word as a status."""
    return OrderStatus(order.status)
