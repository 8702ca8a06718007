"""What a message costs, by category, window and the free allowance of the month."""

from __future__ import annotations

from datetime import UTC, datetime
from decimal import Decimal

from emulator.clock import parse_iso
from emulator.shapes import JsonObject
from emulator.state.business import Number
from emulator.state.citizens import Citizen
from emulator.state.messages import Message
from emulator.world import World

from .windows import entry_point_is_open, window_is_open


def price(world: World, citizen: Citizen, number: Number, category: str) -> JsonObject:
    """The `pricing` of status webhooks."""
    kind = _type(world, citizen, number, category)
    return {
        "billable": kind == "regular",
        "pricing_model": "PMP",
        "type": kind,
        "category": category,
    }


def settle(world: World, message: Message) -> None:
    """On delivery: count the free ones, charge the others."""
    if message.pricing is None:
        return
    if message.pricing["type"] == "regular":
        rate = world.settings.prices_inr.get(message.category, "0")
        world.ledger.charge(message.category, Decimal(rate))
    elif message.pricing["type"] == "free_customer_service" and message.category == "service":
        world.ledger.free_used[_allowance(world, message.number_id)] += 1


def _type(world: World, citizen: Citizen, number: Number, category: str) -> str:
    if entry_point_is_open(world, citizen, number):
        return "free_entry_point"
    charged = world.now >= parse_iso(world.settings.service_charged_from).timestamp()
    if category == "service":
        used = world.ledger.free_used[_allowance(world, number.id)]
        free = not charged or used < world.settings.free_service_messages
        return "free_customer_service" if free else "regular"
    if category == "utility" and not charged and window_is_open(world, citizen, number):
        return "free_customer_service"
    return "regular"


def _allowance(world: World, number_id: str) -> str:
    month = datetime.fromtimestamp(world.now, UTC).strftime("%Y-%m")
    return f"{number_id} {month}"
