"""Watch over money: look up payments whose webhook may be lost, give up what nobody paid."""

from __future__ import annotations

import logging
from datetime import datetime

from dastak.integrations.gateway.port import Gateway, Refused, TooFast, Unavailable
from dastak.payments.actions.check_order import Await, check_order
from dastak.payments.actions.expire_orders import expire_orders
from dastak.payments.queries import orders_to_check

log = logging.getLogger(__name__)


def watch(gateway: Gateway, run: Await, *, now: datetime) -> int:
    """One round; a gateway that is down is asked again in the next one."""
    orders = orders_to_check(now=now)
    for order in orders:
        try:
            check_order(order, gateway=gateway, run=run, now=now)
        except (Refused, Unavailable, TooFast) as error:
            log.warning("look-up of order %s: %s", order, type(error).__name__)
    return expire_orders(now=now)
