"""Watch over money: what was lost on the way, what goes back, what nobody paid."""

from __future__ import annotations

import logging
from datetime import datetime

from dastak.conversations.ports import Await
from dastak.integrations.gateway.port import Gateway, Refused, TooFast, Unavailable
from dastak.payments.actions.apply_gateway_event import apply_waiting_events
from dastak.payments.actions.check_order import check_order
from dastak.payments.actions.expire_orders import expire_orders
from dastak.payments.actions.send_refund import send_refund
from dastak.payments.queries import orders_to_check, refunds_to_send

TROUBLE = (Refused, Unavailable, TooFast)
log = logging.getLogger(__name__)


def watch(gateway: Gateway, run: Await, *, now: datetime) -> int:
    """One round; a gateway that is down is asked again in the next one."""
    apply_waiting_events(now=now)
    for order in orders_to_check(now=now):
        try:
            check_order(order, gateway=gateway, run=run, now=now)
        except TROUBLE as error:
            log.warning("look-up of order %s: %s", order, type(error).__name__)
    for refund in refunds_to_send():
        try:
            send_refund(refund, gateway=gateway, run=run, now=now)
        except TROUBLE as error:
            log.warning("refund %s: %s", refund, type(error).__name__)
    return expire_orders(now=now)
