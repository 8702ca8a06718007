"""At the bank: the choice of a bank, and the second factor of a card or account."""

import hmac

from aiohttp import web

from emulator.gateway.ledger import Order, Payment
from emulator.gateway.pages.found import challenged_attempt, finish, payable_order_of
from emulator.gateway.pages.markup import Markup, fill, joined, language_of, page
from emulator.gateway.pages.wording import BANKS, WORDS
from emulator.gateway.state import state_of

TEST_CODE = "123456"
WRONG_CODES = 3


async def choose(request: web.Request) -> web.Response:
    """The list of banks."""
    order = payable_order_of(request)
    language = language_of(request, order)
    rows = joined(
        fill("bank_row", language, id=bank, name=names[language]) for bank, names in BANKS.items()
    )
    body = fill("netbanking", language, base=f"/pay/{order.token}", rows=rows)
    return page(request, order, body, title="netbanking")


async def start(request: web.Request) -> web.Response:
    """Go to the chosen bank."""
    order = payable_order_of(request)
    form = await request.post()
    if form.get("bank") not in BANKS:
        raise web.HTTPSeeOther(f"/pay/{order.token}/netbanking")
    payment = state_of(request).ledger.open_attempt(order, method="netbanking")
    raise web.HTTPSeeOther(f"/pay/{order.token}/bank/{payment.id}")


async def show(request: web.Request) -> web.Response:
    """The second factor."""
    order, payment = challenged_attempt(request)
    return _form(request, order, payment, problem="")


async def answer(request: web.Request) -> web.Response:
    """The OTP, or the answer that a test button wants. Three wrong OTPs fail the payment."""
    order, payment = challenged_attempt(request)
    state = state_of(request)
    form = await request.post()
    outcome = str(form.get("outcome", ""))
    if outcome == "otp":
        if hmac.compare_digest(str(form.get("otp", "")).strip().encode(), TEST_CODE.encode()):
            raise finish(state, order, payment, "success")
        payment.wrong_codes += 1
        if payment.wrong_codes < WRONG_CODES:
            return _form(request, order, payment, problem="otp_wrong")
        outcome = "failure"
    raise finish(state, order, payment, outcome)


def _form(request: web.Request, order: Order, payment: Payment, *, problem: str) -> web.Response:
    language = language_of(request, order)
    told = fill("problem", language, text=WORDS[problem][language]) if problem else Markup()
    address = f"/pay/{order.token}/bank/{payment.id}"
    body = fill("bank", language, address=address, problem=told)
    return page(request, order, body, title="bank_page", status=400 if problem else 200)
