"""Get a page to pay on from the gateway (remote: call it outside any transaction)."""

from __future__ import annotations

from collections.abc import Callable, Coroutine
from dataclasses import dataclass
from datetime import datetime
from typing import Protocol
from uuid import UUID

import msgspec

from dastak.accounts.actors import Actor
from dastak.accounts.scope import SYSTEM_WIDE, in_scope
from dastak.integrations.gateway.port import Gateway, Page, PageRequest
from dastak.payments.announce import trace
from dastak.payments.ids import successor_id
from dastak.payments.lifecycle import OPEN, OrderStatus, OrderVerb, move
from dastak.payments.locking import NoSuchOrder, locked, status_of
from dastak.payments.models import Order
from dastak.payments.policy import LINK_LIFETIME, OWN_MARGIN
from dastak.values.ids import PaymentOrderId, ServiceId
from dastak.values.language import Language, LanguageText
from dastak.values.money import Money

ReturnAddress = str | Callable[[str], str]
"""Our own page after paying: a pattern with ``{order}`` in it, or what makes the address."""


class Await(Protocol):
    """Runs the gateway's coroutine and waits for its page."""

    def __call__(self, coroutine: Coroutine[object, object, Page], /) -> Page: ...


@dataclass(frozen=True, slots=True)
class PaymentLink:
    """Where to pay. ``order`` is another than asked for when that one had expired; ``url`` is
    empty when there is nothing to pay any more (``status`` says why)."""

    order: PaymentOrderId
    reference: str
    service: ServiceId
    url: str
    amount: Money
    status: OrderStatus


def request_link(
    order_id: UUID,
    *,
    gateway: Gateway,
    run: Await,
    return_url: ReturnAddress,
    by: Actor,
    now: datetime,
) -> PaymentLink:
    """Idempotent by order: the page is asked for once, then remembered. Raises the port's own
    ``Refused``, ``Unavailable`` and ``TooFast``."""
    with in_scope(SYSTEM_WIDE):
        order = _payable(order_id, by=by, now=now)
    if order.pay_url or status_of(order) not in OPEN:
        return _link(order)
    page = run(gateway.create_page(_page_request(order, return_url)))
    with in_scope(SYSTEM_WIDE):
        order = locked(order.id)
        if status_of(order) in OPEN and not order.pay_url:
            order.status = move(status_of(order), OrderVerb.INITIATE)
            order.gateway = gateway.name
            order.gateway_order_id = page.gateway_order_id
            order.pay_url = page.url
            order.save(update_fields=["status", "gateway", "gateway_order_id", "pay_url"])
            trace(order, "link_opened", by=by, details={"gateway": gateway.name})
        return _link(order)


def _payable(order_id: UUID, *, by: Actor, now: datetime) -> Order:
    """The order; for one that ran out of time, the one that takes its place."""
    order = locked(order_id)
    if status_of(order) in OPEN and order.expires_at <= now and not _waits(order):
        order.status = move(status_of(order), OrderVerb.EXPIRE)
        order.save(update_fields=["status"])
    if status_of(order) is not OrderStatus.EXPIRED:
        return order
    same = Order.objects.filter(purpose=order.purpose).exclude(id=order.id)
    newer = same.exclude(status=OrderStatus.EXPIRED).order_by("-created_at").first()
    if newer is not None:
        return _payable(newer.id, by=by, now=now)
    return _successor(order, by=by, now=now)


def _waits(order: Order) -> bool:
    """The bank is at work on it: nobody should pay on another page meanwhile."""
    return status_of(order) is OrderStatus.PENDING


def _successor(expired: Order, *, by: Actor, now: datetime) -> Order:
    following = successor_id(expired.id)
    if Order.objects.filter(id=following).exists():
        return _payable(following, by=by, now=now)
    order = Order.objects.get(id=expired.id)
    order.id = following
    order.status = OrderStatus.CREATED
    order.gateway = order.gateway_order_id = order.pay_url = ""
    order.created_at, order.expires_at = now, now + LINK_LIFETIME
    order.told_at = order.checked_at = order.settled_at = None
    order.save(force_insert=True)
    trace(order, "ordered", by=by, details={"instead_of": str(expired.id)})
    return order


def _page_request(order: Order, return_url: ReturnAddress) -> PageRequest:
    language = Language(order.language)
    title = msgspec.convert(order.title, LanguageText).in_language(language)
    return PageRequest(
        order=PaymentOrderId(order.id),
        amount=order.amount,
        currency=order.currency,
        description=f"{title} {order.reference}",
        return_url=_address(return_url, str(order.id)),
        expires_at=order.expires_at - OWN_MARGIN,
        language=language,
    )


def _address(return_url: ReturnAddress, order: str) -> str:
    return return_url.format(order=order) if isinstance(return_url, str) else return_url(order)


def _link(order: Order) -> PaymentLink:
    open_now = status_of(order) in OPEN
    return PaymentLink(
        order=PaymentOrderId(order.id),
        reference=order.reference,
        service=ServiceId(order.service),
        url=order.pay_url if open_now else "",
        amount=order.amount,
        status=status_of(order),
    )


__all__ = ["NoSuchOrder", "PaymentLink", "request_link"]
