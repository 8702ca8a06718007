"""The control interface, for tests and demonstrations: time, late money, mistakes, mischief."""

from datetime import timedelta
from typing import TypeVar

import msgspec
from aiohttp import web

from emulator.gateway.ledger import Order, PaymentStatus
from emulator.gateway.state import State, state_of
from emulator.gateway.wire import order_json

T = TypeVar("T")


class Settle(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """Money arrives on an order (its id or reference), late or not, in whatever amount."""

    order: str
    amount: int | None = None
    status: PaymentStatus = PaymentStatus.CAPTURED
    method: str = "upi"


class Duplicate(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """Send the newest event of an order again."""

    order: str
    times: int = 1


class ClockChange(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """Put the gateway's clock forward."""

    advance_s: float


class FaultChange(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """How many of the next things go wrong."""

    unavailable: int = 0
    too_fast: int = 0
    drop_webhooks: int = 0
    tamper_webhooks: int = 0
    duplicate_webhooks: int = 0


async def settle(request: web.Request) -> web.Response:
    """Move the newest pending attempt, or make a new one, and tell the merchant."""
    state, asked = state_of(request), _read(await request.read(), Settle)
    order = _order(state, asked.order)
    pending = [p for p in order.payments if p.status is PaymentStatus.PENDING]
    payment = (
        pending[-1]
        if pending and asked.amount is None
        else state.ledger.open_attempt(order, method=asked.method, amount=asked.amount)
    )
    state.ledger.move(payment, asked.status)
    delivery = state.webhooks.tell_payment(order, payment)
    return web.json_response({"payment": payment.id, "event": delivery.event_id})


async def duplicate(request: web.Request) -> web.Response:
    """Deliver the newest event of an order again."""
    state, asked = state_of(request), _read(await request.read(), Duplicate)
    order = _order(state, asked.order)
    events = [d for d in state.webhooks.log if d.order_id == order.id]
    if not events:
        raise web.HTTPNotFound(text="nothing happened on this order yet")
    for _ in range(asked.times):
        state.webhooks.redeliver(events[-1])
    return web.json_response({"event": events[-1].event_id})


async def move_clock(request: web.Request) -> web.Response:
    """Put the clock forward."""
    state, asked = state_of(request), _read(await request.read(), ClockChange)
    state.clock.advance(timedelta(seconds=asked.advance_s))
    return web.json_response({"now": state.clock.now().isoformat()})


async def set_faults(request: web.Request) -> web.Response:
    """Say what goes wrong next; an empty body mends everything."""
    state, asked = state_of(request), _read(await request.read() or b"{}", FaultChange)
    state.faults.unavailable = asked.unavailable
    state.faults.too_fast = asked.too_fast
    state.webhooks.mischief.drop = asked.drop_webhooks
    state.webhooks.mischief.tamper = asked.tamper_webhooks
    state.webhooks.mischief.duplicates = asked.duplicate_webhooks
    return web.json_response(msgspec.to_builtins(asked))


async def list_orders(request: web.Request) -> web.Response:
    """Every order of this run."""
    state = state_of(request)
    now = state.clock.now()
    orders = [order_json(o, now=now, address=state.address) for o in state.ledger.orders.values()]
    return web.json_response({"orders": orders})


async def list_events(request: web.Request) -> web.Response:
    """Every webhook of this run, and how the merchant answered each time."""
    events = [
        {
            "id": delivery.event_id,
            "event": delivery.event,
            "order": delivery.order_id,
            "answers": delivery.answers,
            "taken": delivery.taken,
        }
        for delivery in state_of(request).webhooks.log
    ]
    return web.json_response({"events": events})


ROUTES = (
    web.post("/_control/settle", settle),
    web.post("/_control/duplicate", duplicate),
    web.post("/_control/clock", move_clock),
    web.post("/_control/faults", set_faults),
    web.get("/_control/orders", list_orders),
    web.get("/_control/events", list_events),
)


def _order(state: State, name: str) -> Order:
    for order in state.ledger.orders.values():
        if name in {order.id, order.reference}:
            return order
    raise web.HTTPNotFound(text="no such order")


def _read(body: bytes, shape: type[T]) -> T:
    try:
        return msgspec.json.decode(body, type=shape)
    except msgspec.MsgspecError as error:
        raise web.HTTPBadRequest(text=str(error)) from error
