"""Review-and-pay: an order whose amounts must add up."""

from __future__ import annotations

import re
from typing import Final

from emulator.reading import Node
from emulator.refusals import Refusal
from emulator.rules.checked import Checked, Sending

from .parts import action_of, check_body, check_header

REFERENCE_MOST: Final = 35
REFERENCE: Final = re.compile(r"[A-Za-z0-9_.\-]+")
OFFSET: Final = 100
ITEM_NAME_MOST: Final = 60
DESCRIPTION_MOST: Final = 60
EXPIRES_AFTER_SECONDS: Final = 300
SETTINGS: Final = ("payment_gateway", "payment_link", "upi_intent_link")
GATEWAYS: Final = ("razorpay", "payu", "billdesk", "zaakpay")
SHIPPED: Final = ("name", "address_line1", "city", "state", "country", "postal_code")


def require_terms(sending: Sending) -> None:
    """Payments need the terms accepted, and Indian numbers on both sides."""
    world, number = sending.world, sending.number
    if not world.waba_of(number).payment_terms:
        raise Refusal(
            134011, "accept the payment terms in WhatsApp Manager first", rule="payments.terms"
        )
    wa_id = sending.recipient.wa_id
    if number.country_code != "91" or (wa_id is not None and not wa_id.startswith("91")):
        raise Refusal(131009, "payments are for Indian numbers", rule="payments.country")


def check_order_details(content: Node, sending: Sending) -> Checked:
    require_terms(sending)
    media = check_header(content, sending, "text", "image")
    check_body(content)
    parameters = action_of(content, "review_and_pay").need("parameters")
    check_order_parameters(parameters, sending)
    return Checked(content.value, media=media)


def check_order_parameters(parameters: Node, sending: Sending) -> None:
    """Also the parameters of a template's ORDER_DETAILS button."""
    _check_reference(parameters.need("reference_id"), sending)
    goods = parameters.need("type").choice("digital-goods", "physical-goods")
    if goods == "physical-goods":
        _check_beneficiaries(parameters.need("beneficiaries"))
    parameters.need("currency").choice("INR")
    total = _money(parameters.need("total_amount"))
    _check_payment(parameters, sending)
    _check_order(parameters.need("order"), total, sending.world.now)


def _check_reference(node: Node, sending: Sending) -> None:
    reference = node.text(REFERENCE_MOST)
    if not REFERENCE.fullmatch(reference):
        raise node.refuse("only letters, digits, _ . and -")
    if (sending.number.id, reference) in sending.world.orders:
        raise node.refuse(f"{reference} was used before")


def _check_beneficiaries(node: Node) -> None:
    for beneficiary in node.items(least=1, most=10):
        for name in SHIPPED:
            beneficiary.need(name).text(200)
        beneficiary.need("country").choice("India")


def _check_payment(parameters: Node, sending: Sending) -> None:
    settings = parameters.maybe("payment_settings")
    if settings is not None:
        for setting in settings.items(least=1):
            _check_setting(setting, setting.need("type").choice(*SETTINGS), sending)
        return
    parameters.need("payment_type").choice("upi")
    _check_configuration(parameters.need("payment_configuration"), sending)


def _check_setting(setting: Node, kind: str, sending: Sending) -> None:
    detail = setting.need(kind)
    if kind == "payment_gateway":
        detail.need("type").choice(*GATEWAYS)
        _check_configuration(detail.need("configuration_name"), sending)
    elif kind == "payment_link":
        detail.need("uri").url()
    elif not detail.need("link").text().startswith("upi://pay?"):
        raise detail.need("link").refuse("must be a upi://pay link")


def _check_configuration(node: Node, sending: Sending) -> None:
    name = node.text(60)
    known = sending.world.waba_of(sending.number).payment_configurations
    if known and name not in known:
        raise node.refuse(f"no payment configuration {name!r}")


def _check_order(order: Node, total: int, now: float) -> None:
    order.need("status").choice("pending")
    items = order.need("items").items(least=1)
    goods = sum(_item(item) for item in items)
    subtotal_node = order.need("subtotal")
    subtotal = _money(subtotal_node)
    if subtotal != goods:
        raise subtotal_node.refuse(f"is {subtotal} but the items make {goods}")
    extra = _money(order.need("tax")) + _described(order, "shipping")
    expected = subtotal + extra - _described(order, "discount")
    if total != expected:
        raise Refusal(
            131009,
            f"total_amount is {total} but subtotal + tax + shipping - discount is {expected}",
            rule="interactive.order_details.total",
        )
    if expiration := order.maybe("expiration"):
        at = expiration.need("timestamp").whole()
        if at < now + EXPIRES_AFTER_SECONDS:
            raise expiration.refuse("must lie at least 300 seconds ahead")
        expiration.need("description").text(120)


def _item(item: Node) -> int:
    item.need("name").text(ITEM_NAME_MOST)
    price = item.maybe("sale_amount") or item.need("amount")
    return item.need("quantity").whole(least=1) * _money(price)


def _described(order: Node, name: str) -> int:
    node = order.maybe(name)
    if node is None:
        return 0
    if description := node.maybe("description"):
        description.any_text(DESCRIPTION_MOST)
    return _money(node)


def _money(node: Node) -> int:
    offset = node.need("offset").whole()
    if offset != OFFSET:
        raise node.refuse(f"offset must be {OFFSET}")
    return node.need("value").whole(least=0)
