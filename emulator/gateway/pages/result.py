"""The last page: what the bank said. The citizen's proof is the receipt, never this page."""

from aiohttp import web

from emulator.gateway.ledger import Order, Payment, PaymentStatus
from emulator.gateway.pages.found import order_of
from emulator.gateway.pages.markup import fill, language_of, page
from emulator.gateway.state import state_of

TITLES = {"paid": "done", "pending": "waiting", "failed": "failed", "expired": "expired"}
REFRESH_SECONDS = 5


async def show(request: web.Request) -> web.Response:
    """Paid, waiting, failed or expired; a page that is still to be paid goes back to the start."""
    order = order_of(request)
    shown = _shown(order, order.status(state_of(request).clock.now()))
    if not shown:
        raise web.HTTPSeeOther(f"/pay/{order.token}")
    body = fill(
        f"result_{shown}",
        language_of(request, order),
        base=f"/pay/{order.token}",
        return_url=order.return_url,
        bank_reference=_bank_reference(order.payments),
    )
    answer = page(request, order, body, title=TITLES[shown])
    if shown == "pending":
        answer.headers["Refresh"] = str(REFRESH_SECONDS)
    return answer


def _shown(order: Order, status: str) -> str:
    statuses = [payment.status for payment in order.payments]
    if status == "paid":
        return "paid"
    if PaymentStatus.PENDING in statuses:
        return "pending"
    if status == "expired":
        return "expired"
    return "failed" if PaymentStatus.FAILED in statuses else ""


def _bank_reference(payments: list[Payment]) -> str:
    return next((p.bank_reference for p in payments if p.status is PaymentStatus.CAPTURED), "")
