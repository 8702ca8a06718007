"""What the platform tells of a payment made in the chat."""

from __future__ import annotations

from typing import Literal

from emulator.shapes import JsonObject
from emulator.state.citizens import Citizen
from emulator.state.messages import Message
from emulator.state.orders import Order
from emulator.webhooks.people import status_contact
from emulator.webhooks.updates import Update
from emulator.world import World

from .statuses import metadata

PaymentStatus = Literal["captured", "pending", "failed"]


def settle_order(world: World, citizen: Citizen, message: Message, status: PaymentStatus) -> bool:
    """Returns whether the business was told: with UPI intent links it never is."""
    order = next((o for o in world.orders.values() if o.message_id == message.id), None)
    if order is None:
        raise ValueError("this message asks for no payment")
    if order.paid:
        raise ValueError("this order is paid")
    order.paid = status == "captured"
    if order.configuration is None:
        return False
    order.transactions.append(_transaction(world, order, status))
    _tell(world, citizen, message, order, status)
    return True


def _transaction(world: World, order: Order, status: PaymentStatus) -> JsonObject:
    transaction: JsonObject = {
        "id": world.ids.node(),
        "pg_transaction_id": f"pg_{world.ids.token(10)}",
        "type": "razorpay",
        "status": {"captured": "success", "pending": "pending", "failed": "failed"}[status],
        "created_timestamp": int(world.now),
        "updated_timestamp": int(world.now),
        "amount": {"value": order.total, "offset": 100},
        "currency": "INR",
        "method": {"type": "upi"},
    }
    if status == "failed":
        transaction["error"] = {"code": "BAD_REQUEST_ERROR", "reason": "payment_failed"}
    return transaction


def _tell(
    world: World, citizen: Citizen, message: Message, order: Order, status: PaymentStatus
) -> None:
    number = world.numbers[message.number_id]
    item: JsonObject = {
        "id": message.id,
        "recipient_user_id": citizen.user_id,
        "type": "payment",
        "status": status,
        "timestamp": str(int(world.now)),
        "payment": {
            "reference_id": order.reference,
            "amount": {"value": order.total, "offset": 100},
            "currency": "INR",
            "transaction": order.transactions[-1],
        },
    }
    if phone := citizen.shown_phone(world.now):
        item["recipient_id"] = phone
    world.postbox.drop(
        Update(
            number.waba_id,
            "messages",
            item,
            kind="statuses",
            metadata=metadata(number),
            contact=status_contact(citizen, world.now, status),
        )
    )
