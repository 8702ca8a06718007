"""The order that a page's address names, and the next page to go to."""

from aiohttp import web

from emulator.gateway.ledger import Order, Payment, PaymentStatus
from emulator.gateway.state import State, state_of

OUTCOMES = {
    "success": PaymentStatus.CAPTURED,
    "failure": PaymentStatus.FAILED,
    "pending": PaymentStatus.PENDING,
}


def order_of(request: web.Request) -> Order:
    """The order behind the address, or 404."""
    order = state_of(request).ledger.by_token.get(request.match_info["token"])
    if order is None:
        raise web.HTTPNotFound(text="There is no such payment page.")
    return order


def payable_order_of(request: web.Request) -> Order:
    """The same, unless it is paid, waits for the bank or has expired: then its result is shown."""
    order = order_of(request)
    waits = any(payment.status is PaymentStatus.PENDING for payment in order.payments)
    if waits or order.status(state_of(request).clock.now()) in {"paid", "expired"}:
        raise to_result(order)
    return order


def challenged_attempt(request: web.Request) -> tuple[Order, Payment]:
    """The attempt that waits for the second factor; one already answered goes to the result."""
    order = order_of(request)
    payment = order.attempt(request.match_info["payment"])
    if payment is None:
        raise web.HTTPNotFound(text="There is no such payment.")
    if payment.status is not PaymentStatus.CHALLENGED:
        raise to_result(order)
    return order, payment


def finish(state: State, order: Order, payment: Payment, outcome: str) -> web.HTTPException:
    """The bank's answer: booked, told to the merchant, shown."""
    status = OUTCOMES.get(outcome)
    if status is None:
        return web.HTTPBadRequest(text="success, failure or pending")
    state.ledger.move(payment, status)
    state.webhooks.tell_payment(order, payment)
    return to_result(order)


def to_result(order: Order) -> web.HTTPSeeOther:
    """Go to the result page."""
    return web.HTTPSeeOther(f"/pay/{order.token}/result")
