"""Paying by UPI: the link that opens an app, the same as a QR, and the test's answer."""

import re
from urllib.parse import quote, urlencode

import zxingcpp
from aiohttp import web

from emulator.gateway.ledger import Order
from emulator.gateway.pages.found import finish, payable_order_of
from emulator.gateway.pages.markup import Markup
from emulator.gateway.state import state_of


def intent(order: Order) -> str:
    """``upi://pay?…``: payee, amount and our reference, values encoded with %20. The note stays
    ASCII, because some UPI apps refuse other letters."""
    merchant = order.merchant
    values = {
        "pa": merchant.vpa,
        "pn": merchant.payee_en,
        "mc": "9399",
        "tr": order.id,
        "tn": order.description[:50] if order.description.isascii() else order.id,
        "am": f"{order.amount // 100}.{order.amount % 100:02d}",
        "cu": order.currency,
        "mode": "04",
    }
    return "upi://pay?" + urlencode(values, quote_via=quote, safe="@")


def qr_code(text: str) -> Markup:
    """An inline SVG without styles, as the content policy wants."""
    barcode = zxingcpp.create_barcode(text, zxingcpp.BarcodeFormat.QRCode, ec_level="M")
    svg = str(barcode.to_svg(add_quiet_zones=True))
    found = re.search(r'<svg width="(\d+)" height="(\d+)".*?(<g .*</g>)', svg, re.DOTALL)
    if found is None:
        raise RuntimeError("the QR library writes its SVG in another way than we know")
    width, height, drawing = found.groups()
    return Markup(
        f'<svg class="qr" role="img" aria-label="UPI QR" viewBox="0 0 {width} {height}" '
        f'shape-rendering="crispEdges" xmlns="http://www.w3.org/2000/svg">{drawing}</svg>'
    )


async def pay(request: web.Request) -> web.Response:
    """What the UPI app would do, chosen by the test buttons."""
    state, order = state_of(request), payable_order_of(request)
    form = await request.post()
    payment = state.ledger.open_attempt(order, method="upi")
    raise finish(state, order, payment, str(form.get("outcome", "")))
