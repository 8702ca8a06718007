"""Count a message whose signature does not fit; nothing of it is kept."""

from __future__ import annotations

from datetime import datetime

from django.db.models import F

from dastak.accounts.actors import Actor
from dastak.accounts.scope import SYSTEM_WIDE, in_scope
from dastak.audit.actions import record
from dastak.payments.models import RefusedNotices


def refuse_notice(*, gateway: str, reason: str, now: datetime) -> None:
    """The first in each minute goes into the audit chain, so that a flood cannot fill it."""
    minute = now.replace(second=0, microsecond=0)
    with in_scope(SYSTEM_WIDE):
        mine = RefusedNotices.objects.filter(gateway=gateway, minute=minute)
        if mine.update(count=F("count") + 1):
            return
        row = RefusedNotices(gateway=gateway, minute=minute, count=1)
        RefusedNotices.objects.bulk_create(
            [row],
            update_conflicts=True,
            unique_fields=["gateway", "minute"],
            update_fields=["count"],
        )
        record(
            "payment.notice_refused",
            by=Actor("system", "web"),
            subject=f"gateway:{gateway}",
            details={"reason": reason},
        )
