"""Do what a kept message of the gateway tells: exactly once, whoever else tries."""

from __future__ import annotations

from datetime import datetime
from typing import assert_never

from dastak.accounts.actors import Actor
from dastak.accounts.scope import SYSTEM_WIDE, in_scope
from dastak.audit.actions import record
from dastak.integrations.gateway.port import OtherNotice, PaymentNotice, RefundNotice
from dastak.payments.locking import NoSuchOrder, locked
from dastak.payments.models import GatewayEvent
from dastak.payments.news import hear
from dastak.payments.notices import read
from dastak.payments.refunding import refund_done

UNKNOWN = "unknown"
IGNORED = "ignored"
TRIES = 10


def apply_gateway_event(event_id: int, *, now: datetime) -> str:
    """Idempotent by the event. Returns what it changed, in one word (``settles``, ``short`` …);
    empty when it was applied before."""
    with in_scope(SYSTEM_WIDE):
        rows = GatewayEvent.objects.select_for_update(no_key=True, of=("self",))
        event = rows.get(id=event_id)
        if event.applied_at is not None:
            return ""
        event.outcome = _outcome(event, now=now)
        event.applied_at = now
        event.save(update_fields=["outcome", "applied_at"])
        return event.outcome


def apply_waiting_events(*, now: datetime, limit: int = 50) -> int:
    """What was kept but not applied, because a process died or a lock was lost. Returns how many
    were applied; an event that fails is put down with its error, and tried ``TRIES`` times."""
    with in_scope(SYSTEM_WIDE):
        waiting = GatewayEvent.objects.filter(applied_at=None, attempts__lt=TRIES)
        ids = list(waiting.order_by("id").values_list("id", flat=True)[:limit])
    applied = 0
    for event_id in ids:
        try:
            applied += bool(apply_gateway_event(event_id, now=now))
        except Exception as error:  # whatever it is, the next event must not wait for this one
            _put_down(event_id, error)
    return applied


def _put_down(event_id: int, error: Exception) -> None:
    with in_scope(SYSTEM_WIDE):
        event = GatewayEvent.objects.select_for_update(no_key=True, of=("self",)).get(id=event_id)
        event.attempts += 1
        event.error = type(error).__name__
        event.save(update_fields=["attempts", "error"])


def _outcome(event: GatewayEvent, *, now: datetime) -> str:
    by = Actor("system", f"gateway:{event.gateway}")
    notice = read(event.kind, event.notice)
    match notice:
        case PaymentNotice():
            return _payment(event, notice, by=by, now=now)
        case RefundNotice():
            return refund_done(notice.refund, by=by, now=now) or UNKNOWN
        case OtherNotice():
            return IGNORED
        case _:
            assert_never(notice)


def _payment(event: GatewayEvent, notice: PaymentNotice, *, by: Actor, now: datetime) -> str:
    try:
        order = locked(notice.order)
    except NoSuchOrder:
        return _unknown(event, str(notice.order), by=by)
    if (order.gateway, order.gateway_order_id) != (event.gateway, notice.gateway_order_id):
        return _unknown(event, str(notice.order), by=by)
    return hear(order, notice.payment, by=by, now=now)


def _unknown(event: GatewayEvent, order: str, *, by: Actor) -> str:
    """Signed, but about an order or a page that is not ours: for the accounts officer."""
    details = {"gateway": event.gateway, "event": event.event_id}
    record("payment.unknown_order", by=by, subject=f"order:{order}", details=details)
    return UNKNOWN
