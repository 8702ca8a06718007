"""Reports: one status of one message, to its sender and to the citizen's phone."""

from __future__ import annotations

from emulator.clock import iso
from emulator.refusals import failure
from emulator.shapes import JsonObject
from emulator.state.business import Number
from emulator.state.citizens import Citizen
from emulator.state.messages import Message, Status
from emulator.webhooks.people import status_contact
from emulator.webhooks.updates import Update
from emulator.world import World

CONVERSATIONS_BEFORE = 24
HISTORY_KEPT = 20


def report(world: World, message: Message, status: Status | None) -> None:
    """Move the message on and say so; None is a voice note that was played."""
    if status is not None:
        message.status = status
        world.ledger.counts[status] += 1
    name = status or "played"
    number = world.numbers[message.number_id]
    citizen = world.citizens.get(message.citizen_id) if message.citizen_id else None
    event: JsonObject = {"delivery_status": name.upper(), "timestamp": iso(world.now)}
    event["webhook_update_state"] = "PENDING"
    message.history.append(event)
    del message.history[:-HISTORY_KEPT]
    world.postbox.drop(
        Update(
            waba_id=number.waba_id,
            field="messages",
            kind="statuses",
            metadata=metadata(number),
            item=_item(world, message, name, citizen),
            contact=_contact(world, message, name, citizen),
            on_delivered=lambda: event.update(webhook_update_state="DELIVERED"),
        )
    )


def metadata(number: Number) -> JsonObject:
    return {"display_phone_number": number.digits, "phone_number_id": number.id}


def _item(world: World, message: Message, name: str, citizen: Citizen | None) -> JsonObject:
    item: JsonObject = {"id": message.id, "status": name, "timestamp": str(int(world.now))}
    if citizen is not None:
        item["recipient_user_id"] = citizen.user_id
    phone = message.wa_id or (citizen.shown_phone(world.now) if citizen else None)
    if phone:
        item["recipient_id"] = phone
    if message.opaque is not None:
        item["biz_opaque_callback_data"] = message.opaque
    if message.failure is not None and name == "failed":
        item["errors"] = [failure(message.failure.code, message.failure.details)]
    if message.pricing is not None and _shows_price(message, name):
        item["pricing"] = message.pricing
        item.update(_conversation(world, message, name))
    return item


def _shows_price(message: Message, name: str) -> bool:
    """On `sent`, and on the first of delivered and read."""
    if name in ("sent", "delivered"):
        return True
    told = [event["delivery_status"] for event in message.history]
    return name == "read" and "DELIVERED" not in told


def _conversation(world: World, message: Message, name: str) -> JsonObject:
    """Left out since v24, except in a free entry point."""
    pricing = message.pricing or {}
    free_entry = pricing.get("type") == "free_entry_point"
    if world.settings.webhook_version >= CONVERSATIONS_BEFORE and not free_entry:
        return {}
    origin = "referral_conversion" if free_entry else message.category
    conversation: JsonObject = {"id": f"conv-{message.id[-16:]}", "origin": {"type": origin}}
    if name == "sent":
        conversation["expiration_timestamp"] = str(int(world.now) + 86_400)
    return {"conversation": conversation}


def _contact(
    world: World, message: Message, name: str, citizen: Citizen | None
) -> JsonObject | None:
    if name != "failed" and citizen is not None:
        return status_contact(citizen, world.now, name)
    if world.settings.failed_contacts == "none" or message.wa_id is None:
        return None
    return {"wa_id": message.wa_id}
