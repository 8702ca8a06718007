"""Who may ask for a refund, and who may agree to it."""

from __future__ import annotations

from dastak.accounts.actors import Actor
from dastak.accounts.scope import Scope
from dastak.payments.models import Order
from dastak.payments.policy import Forbidden


def check_may_refund(order: Order, *, by: Actor, scope: Scope) -> None:
    """The accounts officer of the department and place; the house may ask for itself."""
    if by.kind == "system" and scope.system:
        return
    holds = scope.holds("accounts", department=order.department_id, jurisdiction=order.jurisdiction)
    if by.kind != "staff" or not holds:
        raise Forbidden(f"{by} may not refund {order.reference}")
