"""The second person agrees that a payment goes back."""

from __future__ import annotations

from datetime import datetime
from uuid import UUID

from dastak.accounts.actors import Actor
from dastak.accounts.scope import Scope, in_scope
from dastak.outbox.actions import emit
from dastak.payments.announce import about, trace
from dastak.payments.events import RefundAgreed
from dastak.payments.lifecycle import OrderVerb, move
from dastak.payments.locking import NoSuchOrder, locked, status_of
from dastak.payments.models import Refund
from dastak.payments.policy import Forbidden, Verdict
from dastak.payments.refund_rights import check_may_refund


def agree_refund(refund_id: UUID, *, by: Actor, scope: Scope, now: datetime) -> None:
    """Idempotent by refund. Never the person who asked, and never the house by itself."""
    with in_scope(scope):
        refund = Refund.objects.select_related("payment").filter(id=refund_id).first()
        if refund is None:
            raise NoSuchOrder(f"refund {refund_id}")
        order = locked(refund.payment.order_id)
        check_may_refund(order, by=by, scope=scope)
        if by.kind == "system" or refund.asked_by == str(by):
            raise Forbidden("a refund needs a second person")
        refund.refresh_from_db()
        if refund.agreed_by:
            return
        if refund.payment.verdict == Verdict.SETTLES:
            order.status = move(status_of(order), OrderVerb.START_REFUND)
            order.save(update_fields=["status"])
        refund.agreed_by, refund.agreed_at = str(by), now
        refund.save(update_fields=["agreed_by", "agreed_at"])
        trace(order, "refund_agreed", by=by, details={"refund": str(refund_id)})
        event = RefundAgreed(**about(order), refund=refund_id)
        emit(event, key=f"payments.refund_agreed:{refund_id}")
