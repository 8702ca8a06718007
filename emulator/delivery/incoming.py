"""What a citizen sends: into the chat, and to the business as a webhook."""

from __future__ import annotations

from emulator.config import Settings
from emulator.shapes import Json, JsonObject, object_of, text_of
from emulator.state.business import Number
from emulator.state.citizens import Citizen
from emulator.state.messages import Message
from emulator.state.rates import Bucket
from emulator.webhooks.people import sender_contact
from emulator.webhooks.updates import Update
from emulator.world import World

from .progress import enter_chat, set_reaction
from .statuses import metadata
from .windows import came_by_advertisement, citizen_wrote


def receive(
    world: World,
    citizen: Citizen,
    number: Number,
    *,
    kind: str,
    content: Json,
    context: JsonObject | None = None,
    media_id: str | None = None,
    extra: JsonObject | None = None,
) -> Message:
    """`extra` are further keys of the webhook's message: referral, errors, identity."""
    message = Message(
        id=world.ids.wamid(),
        number_id=number.id,
        side="citizen",
        at=world.now,
        type=kind,
        content=content,
        citizen_id=citizen.id,
        status="sent",
        context_id=text_of((context or {}).get("id")) or None,
        media_id=media_id,
    )
    world.messages[message.id] = message
    world.ledger.counts["received"] += 1
    _remember(world, citizen, number, message)
    if extra and "referral" in extra:
        came_by_advertisement(world, citizen, number)
    if citizen.id not in number.blocked:
        _tell(world, citizen, number, message, context=context, extra=extra or {})
    return message


def _remember(world: World, citizen: Citizen, number: Number, message: Message) -> None:
    citizen_wrote(world, citizen, message)
    _count_throughput(world, number, world.settings)
    if message.type == "reaction":
        content = object_of(message.content)
        target = world.messages.get(text_of(content.get("message_id")))
        if target is not None:
            emoji = text_of(content.get("emoji"))
            set_reaction(world, citizen, target, "citizen", emoji)
            return
    enter_chat(world, citizen, message)


def _count_throughput(world: World, number: Number, settings: Settings) -> None:
    """Incoming messages share the number's throughput, but are never turned away."""
    rate = number.throughput or settings.throughput_per_second
    if rate and settings.throughput_counts_incoming:
        bucket = world.buckets.setdefault(number.id, Bucket(rate, world.now))
        bucket.take(world.now, rate)


def _tell(
    world: World,
    citizen: Citizen,
    number: Number,
    message: Message,
    *,
    context: JsonObject | None,
    extra: JsonObject,
) -> None:
    item: JsonObject = {
        "from_user_id": citizen.user_id,
        "id": message.id,
        "timestamp": str(int(world.now)),
        "type": message.type,
    }
    if phone := citizen.shown_phone(world.now):
        item["from"] = phone
    if context:
        item["context"] = context
    if message.content is not None:
        item[message.type] = message.content
    item.update(extra)
    world.postbox.drop(
        Update(
            waba_id=number.waba_id,
            field="messages",
            kind="messages",
            metadata=metadata(number),
            item=item,
            contact=None
            if message.type == "system"
            else sender_contact(citizen, number, world.now),
            on_delivered=lambda: _arrived(citizen, message),
        )
    )


def _arrived(citizen: Citizen, message: Message) -> None:
    """The second tick: the business has it."""
    if message.status == "sent":
        message.status = "delivered"
        citizen.tell({"type": "status", "id": message.id, "status": "delivered"})
