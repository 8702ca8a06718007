"""Paying by card: the card's numbers, checked as a gateway checks them and not kept."""

import re
from datetime import datetime

from aiohttp import web
from stdnum import luhn

from emulator.gateway.pages.found import payable_order_of
from emulator.gateway.pages.markup import INDIA, Markup, fill, language_of, page
from emulator.gateway.pages.wording import WORDS
from emulator.gateway.state import state_of

_EXPIRY = re.compile(r"(0[1-9]|1[0-2])/(\d\d)")


async def show(request: web.Request) -> web.Response:
    """The card form."""
    return _form(request, problem="", status=200)


async def start(request: web.Request) -> web.Response:
    """Check the card and send its holder to the bank's second factor."""
    order, state = payable_order_of(request), state_of(request)
    form = await request.post()
    problem = card_problem(
        number=re.sub(r"[\s-]", "", str(form.get("number", ""))),
        expiry=str(form.get("expiry", "")).replace(" ", ""),
        cvv=str(form.get("cvv", "")),
        now=state.clock.now(),
    )
    if problem:
        return _form(request, problem=problem, status=400)
    payment = state.ledger.open_attempt(order, method="card")
    raise web.HTTPSeeOther(f"/pay/{order.token}/bank/{payment.id}")


def card_problem(*, number: str, expiry: str, cvv: str, now: datetime) -> str:
    """The wording key of what is wrong with the card; empty when it may be tried."""
    if not (re.fullmatch(r"[0-9]{12,19}", number) and luhn.is_valid(number)):
        return "card_number_wrong"
    found = _EXPIRY.fullmatch(expiry)
    today = now.astimezone(INDIA)
    if found is None or (2000 + int(found[2]), int(found[1])) < (today.year, today.month):
        return "card_expiry_wrong"
    if not re.fullmatch(r"[0-9]{3,4}", cvv):
        return "card_cvv_wrong"
    return ""


def _form(request: web.Request, *, problem: str, status: int) -> web.Response:
    order = payable_order_of(request)
    language = language_of(request, order)
    told = fill("problem", language, text=WORDS[problem][language]) if problem else Markup()
    body = fill("card", language, base=f"/pay/{order.token}", problem=told)
    return page(request, order, body, title="card", status=status)
