"""The citizen pays an order in the chat; only a payment gateway tells the business."""

from __future__ import annotations

from aiohttp import web

from emulator.delivery.payments import PaymentStatus, settle_order
from emulator.shapes import text_of

from .answers import answer, citizen_of, object_in, world_of

OUTCOMES: dict[str, PaymentStatus] = {
    "captured": "captured",
    "pending": "pending",
    "failed": "failed",
}


async def pay(request: web.Request) -> web.Response:
    """`{"message_id", "outcome": "captured|pending|failed"}`."""
    world, citizen, order = world_of(request), citizen_of(request), await object_in(request)
    message = world.messages.get(text_of(order.get("message_id")))
    if message is None or message.citizen_id != citizen.id:
        raise ValueError("no such message in this chat")
    outcome = OUTCOMES.get(text_of(order.get("outcome"), "captured"))
    if outcome is None:
        raise ValueError(f"outcome must be one of {', '.join(OUTCOMES)}")
    told = settle_order(world, citizen, message, outcome)
    return answer({"status": outcome, "told": told})
