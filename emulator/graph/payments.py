"""Payments in the chat: look one up, give money back, list the configurations."""

from __future__ import annotations

from emulator.refusals import Refusal
from emulator.shapes import JsonObject
from emulator.state.orders import Order

from .call import Call

MOST_REFUNDED = "the refunds are more than was paid"


async def read_payment(call: Call) -> JsonObject:
    """GET /{number}/payments/{configuration}/{reference}"""
    if len(call.rest) != 2:
        raise Refusal(100, "give configuration and reference", rule="payments.path")
    configuration, reference = call.rest
    order = _order(call, reference)
    if order.configuration != configuration:
        raise Refusal(100, f"no payment {reference} in {configuration}", rule="payments.reference")
    return {"payments": [_describe(order)]}


async def refund(call: Call) -> JsonObject:
    order = _order(call, call.body.need("reference_id").text())
    speed = call.body.need("speed").choice("normal", "instant")
    amount = call.body.need("amount")
    amount.need("currency").choice("INR")
    value = amount.need("value").whole(least=1)
    if not order.paid or order.refunded + value > order.total:
        raise Refusal(100, MOST_REFUNDED, rule="payments.refund")
    order.refunded += value
    row: JsonObject = {
        "id": call.world.ids.node(),
        "amount": {"value": value, "offset": 100},
        "speed_processed": speed,
        "status": "success",
        "created_timestamp": int(call.world.now),
    }
    order.refunds.append(row)
    return {"id": row["id"], "status": "success", "speed_processed": speed}


async def list_configurations(call: Call) -> JsonObject:
    rows: list[JsonObject] = [
        {"configuration_name": name, "status": "Active", "provider_name": "upi_vpa"}
        for name in call.waba.payment_configurations
    ]
    return {"data": [{"payment_configurations": [*rows]}]}


def _order(call: Call, reference: str) -> Order:
    order = call.world.orders.get((call.number.id, reference))
    if order is None:
        raise Refusal(100, f"no order {reference}", rule="payments.reference")
    return order


def _describe(order: Order) -> JsonObject:
    row: JsonObject = {
        "reference_id": order.reference,
        "status": "captured" if order.paid else "pending",
        "currency": "INR",
        "amount": {"value": order.total, "offset": 100},
        "transactions": [*order.transactions],
    }
    if order.refunds:
        row["refunds"] = [*order.refunds]
    return row
