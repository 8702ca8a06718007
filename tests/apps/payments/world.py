"""An order for Asha's fee, and a gateway's news about it."""

from __future__ import annotations

import itertools
from dataclasses import dataclass
from datetime import datetime, timedelta
from uuid import UUID, uuid4

from dastak.accounts.actors import SYSTEM
from dastak.accounts.scope import SYSTEM_WIDE, in_scope
from dastak.definitions.model import FeeLine
from dastak.integrations.gateway.port import GatewayPayment, PaymentNotice, PaymentState
from dastak.payments.actions.apply_gateway_event import apply_gateway_event
from dastak.payments.actions.open_order import NewOrder, open_order
from dastak.payments.actions.record_gateway_event import record_gateway_event
from dastak.payments.lifecycle import OrderStatus
from dastak.payments.models import Order
from dastak.values.ids import ApplicationId, PaymentOrderId, ServiceId
from dastak.values.language import HINDI
from dastak.values.money import Money
from tests.apps.casework.world import NOW, REVENUE, ROHINI, World, both, new_effect

FEE = Money.rupees(100)
MINUTE = timedelta(minutes=1)
_numbers = itertools.count(1)


def new_order(world: World, *, purpose: UUID | None = None) -> NewOrder:
    """₹100 for a marriage registration."""
    return NewOrder(
        effect=new_effect(),
        purpose=ApplicationId(purpose or uuid4()),
        reference="MRG-26-000007-5",
        service=ServiceId("marriage-registration"),
        title=both("Marriage registration", "विवाह पंजीकरण"),
        lines=(FeeLine("registration", both("Registration fee", "पंजीकरण शुल्क"), FEE),),
        payer="आशा देवी",
        citizen=world.asha,
        number=world.number,
        department=REVENUE,
        jurisdiction=ROHINI,
        language=HINDI,
    )


def opened(world: World, *, purpose: UUID | None = None, now: datetime = NOW) -> Order:
    """An order with a page at the gateway."""
    key = open_order(new_order(world, purpose=purpose), by=SYSTEM, now=now)
    Order.objects.filter(id=key).update(
        status=OrderStatus.INITIATED,
        gateway="sandbox",
        gateway_order_id=f"ord_{key.hex[:8]}",
        pay_url="http://127.0.0.1:8200/pay/x",
    )
    return Order.objects.get(id=key)


def came(
    state: PaymentState = PaymentState.CAPTURED,
    *,
    amount: Money = FEE,
    currency: str = "INR",
    payment_id: str = "",
    at: datetime = NOW,
) -> GatewayPayment:
    """One attempt to pay, as the gateway tells it."""
    return GatewayPayment(
        id=payment_id or f"pay_{next(_numbers)}",
        state=state,
        amount=amount,
        currency=currency,
        method="upi",
        bank_reference="412345678901",
        at=at,
    )


@dataclass(slots=True)
class News:
    """A gateway that tells us things, without the wire."""

    order: Order
    event_id: str = ""

    def kept(self, payment: GatewayPayment, *, now: datetime = NOW) -> int | None:
        """The event stored, and not applied yet."""
        notice = PaymentNotice(
            event_id=self.event_id or f"evt_{next(_numbers)}",
            at=payment.at,
            order=PaymentOrderId(self.order.id),
            gateway_order_id=self.order.gateway_order_id,
            payment=payment,
        )
        return record_gateway_event(notice, gateway="sandbox", raw=b"{}", now=now)

    def told(self, payment: GatewayPayment, *, now: datetime = NOW) -> str:
        """The event stored and applied; what it changed."""
        kept = self.kept(payment, now=now)
        return "" if kept is None else apply_gateway_event(kept, now=now)


def tell(order: Order, payment: GatewayPayment, *, now: datetime = NOW) -> str:
    """One new event about the order, stored and applied."""
    return News(order).told(payment, now=now)


def status(order: Order) -> str:
    """The order's status now."""
    with in_scope(SYSTEM_WIDE):
        return Order.objects.values_list("status", flat=True).get(id=order.id)
