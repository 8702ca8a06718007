"""The first page: who is paid, how much, and the ways to pay."""

from aiohttp import web

from emulator.gateway.pages.found import payable_order_of
from emulator.gateway.pages.markup import fill, language_of, page
from emulator.gateway.pages.upi import intent, qr_code


async def show(request: web.Request) -> web.Response:
    """UPI first, as most people pay; card and net banking below."""
    order = payable_order_of(request)
    body = fill(
        "choose",
        language_of(request, order),
        base=f"/pay/{order.token}",
        intent=intent(order),
        qr=qr_code(intent(order)),
        vpa=order.merchant.vpa,
    )
    return page(request, order, body, title="pay")
