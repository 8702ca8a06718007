"""The merchant's interface: open an order, look it up, pay money back."""

import base64
import hmac
import json
from datetime import datetime
from typing import TypeVar
from urllib.parse import urlsplit

import msgspec
from aiohttp import web

from emulator.gateway.config import Merchant
from emulator.gateway.ledger import Order, PaymentStatus, Refund, new_id
from emulator.gateway.state import State, state_of
from emulator.gateway.wire import order_json, refund_json

MAX_AMOUNT = 10**10

T = TypeVar("T")


class NewOrder(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """What a merchant sends to open an order. ``amount`` is in paise."""

    reference: str
    amount: int
    currency: str
    description: str
    return_url: str
    expires_at: datetime
    language: str = "en"


class NewRefund(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """What a merchant sends to pay back."""

    reference: str
    amount: int


async def get_account(request: web.Request) -> web.Response:
    """Whose key this is."""
    merchant = _merchant(request)
    return web.json_response({"payee": merchant.payee_en, "vpa": merchant.vpa})


async def create_order(request: web.Request) -> web.Response:
    """Open an order; the same reference with the same amount is the same order."""
    state, merchant = state_of(request), _merchant(request)
    state.faults.meet_on_create()
    new = _read(await request.read(), NewOrder)
    _check_order(new, state)
    known = state.ledger.by_reference.get((merchant.key, new.reference))
    if known is None:
        return _answer_order(state, state.ledger.keep(_order(new, merchant, state)), status=201)
    if (known.amount, known.currency) != (new.amount, new.currency):
        raise refusal(409, "REFERENCE_USED", "this reference has another amount")
    known.expires_at = max(known.expires_at, new.expires_at)
    return _answer_order(state, known)


async def get_order(request: web.Request) -> web.Response:
    """One order, with what became of it."""
    state, merchant = state_of(request), _merchant(request)
    order = state.ledger.orders.get(request.match_info["order"])
    if order is None or order.merchant is not merchant:
        raise refusal(404, "ORDER_UNKNOWN", "no such order")
    return _answer_order(state, order)


async def create_refund(request: web.Request) -> web.Response:
    """Pay back, whole or in part; the same reference is the same refund."""
    state, merchant = state_of(request), _merchant(request)
    new = _read(await request.read(), NewRefund)
    found = state.ledger.payment(merchant, request.match_info["payment"])
    if found is None:
        raise refusal(404, "PAYMENT_UNKNOWN", "no such payment")
    order, payment = found
    known = state.ledger.refunds.get((payment.id, new.reference))
    if known is not None:
        return web.json_response(refund_json(known))
    left = payment.amount - payment.refunded
    if payment.status is not PaymentStatus.CAPTURED or not 0 < new.amount <= left:
        raise refusal(400, "AMOUNT_INVALID", f"at most {left} paise can be paid back")
    refund = Refund(
        id=new_id("rfd"),
        reference=new.reference,
        payment_id=payment.id,
        amount=new.amount,
        status="done",
        created_at=state.clock.now(),
    )
    payment.refunded += new.amount
    state.ledger.refunds[payment.id, new.reference] = refund
    state.webhooks.tell_refund(order, refund)
    return web.json_response(refund_json(refund), status=201)


def refusal(status: int, code: str, message: str) -> web.HTTPException:
    """An error as the gateway writes it, to be raised."""
    kinds: dict[int, type[web.HTTPException]] = {
        400: web.HTTPBadRequest,
        401: web.HTTPUnauthorized,
        404: web.HTTPNotFound,
        409: web.HTTPConflict,
        429: web.HTTPTooManyRequests,
        503: web.HTTPServiceUnavailable,
    }
    body = json.dumps({"error": {"code": code, "message": message}})
    return kinds[status](text=body, content_type="application/json")


def _merchant(request: web.Request) -> Merchant:
    scheme, _, credentials = request.headers.get("Authorization", "").partition(" ")
    try:
        key, _, secret = base64.b64decode(credentials, validate=True).decode().partition(":")
    except ValueError:
        key, secret = "", ""
    merchant = state_of(request).merchants.get(key)
    known = merchant.secret if merchant is not None else ""
    right = hmac.compare_digest(known.encode(), secret.encode())
    if merchant is None or not right or scheme.lower() != "basic":
        raise refusal(401, "KEY_INVALID", "key or secret is wrong")
    return merchant


def _read(body: bytes, shape: type[T]) -> T:
    try:
        return msgspec.json.decode(body, type=shape)
    except msgspec.MsgspecError as error:
        raise refusal(400, "BODY_INVALID", str(error)) from error


def _check_order(new: NewOrder, state: State) -> None:
    if not 0 < new.amount <= MAX_AMOUNT:
        raise refusal(400, "AMOUNT_INVALID", "amount is in paise, above nothing")
    if new.currency != "INR":
        raise refusal(400, "CURRENCY_INVALID", "only INR is taken")
    if not 0 < len(new.reference) <= 64 or len(new.description) > 255:
        raise refusal(400, "TEXT_TOO_LONG", "reference to 64, description to 255 characters")
    if urlsplit(new.return_url).scheme not in {"http", "https"}:
        raise refusal(400, "RETURN_URL_INVALID", "return_url is an http(s) address")
    if new.expires_at.tzinfo is None or new.expires_at <= state.clock.now():
        raise refusal(400, "EXPIRY_INVALID", "expires_at is in the future, with its zone")


def _order(new: NewOrder, merchant: Merchant, state: State) -> Order:
    return Order(
        id=new_id("ord"),
        token=new_id("p").removeprefix("p_"),
        merchant=merchant,
        reference=new.reference,
        amount=new.amount,
        currency=new.currency,
        description=new.description,
        return_url=new.return_url,
        language=new.language,
        created_at=state.clock.now(),
        expires_at=new.expires_at,
    )


def _answer_order(state: State, order: Order, *, status: int = 200) -> web.Response:
    body = order_json(order, now=state.clock.now(), address=state.address)
    return web.json_response(body, status=status)
