"""Keep a signed message of the gateway before anything is done about it."""

from __future__ import annotations

from datetime import datetime

from dastak.accounts.scope import SYSTEM_WIDE, in_scope
from dastak.integrations.gateway.port import GatewayNotice
from dastak.payments.models import GatewayEvent
from dastak.payments.notices import kind_of, stored


def record_gateway_event(
    notice: GatewayNotice, *, gateway: str, raw: bytes, now: datetime
) -> int | None:
    """Idempotent by the gateway's event id. Returns the kept event's id, to be applied next;
    None when it was applied before."""
    with in_scope(SYSTEM_WIDE):
        GatewayEvent.objects.bulk_create(
            [
                GatewayEvent(
                    gateway=gateway,
                    event_id=notice.event_id,
                    kind=kind_of(notice),
                    notice=stored(notice),
                    raw=raw.decode(errors="replace"),
                    received_at=now,
                )
            ],
            ignore_conflicts=True,
        )
        kept = GatewayEvent.objects.only("id", "applied_at").get(
            gateway=gateway, event_id=notice.event_id
        )
        return None if kept.applied_at is not None else kept.id
