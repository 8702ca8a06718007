"""Give up orders that nobody paid in time."""

from __future__ import annotations

from datetime import datetime

from dastak.accounts.actors import SYSTEM
from dastak.accounts.scope import SYSTEM_WIDE, in_scope
from dastak.outbox.actions import emit
from dastak.payments.announce import about, trace
from dastak.payments.events import OrderExpired
from dastak.payments.lifecycle import OPEN, OrderVerb, move
from dastak.payments.locking import status_of
from dastak.payments.models import Order
from dastak.payments.policy import expires


def expire_orders(*, now: datetime, limit: int = 200) -> int:
    """Returns how many. Idempotent: what has expired is no longer open. An order at the bank is
    waited for longer; one that another process holds is left for the next time."""
    with in_scope(SYSTEM_WIDE):
        rows = Order.objects.select_for_update(no_key=True, skip_locked=True, of=("self",))
        open_ones = rows.filter(status__in=sorted(OPEN), expires_at__lte=now)
        late = [
            order
            for order in open_ones.order_by("expires_at", "id")[:limit]
            if expires(status_of(order), order.expires_at) <= now
        ]
        for order in late:
            order.status = move(status_of(order), OrderVerb.EXPIRE)
            order.save(update_fields=["status"])
            trace(order, "expired", by=SYSTEM)
            emit(OrderExpired(**about(order)), key=f"payments.expired:{order.id}")
        return len(late)
