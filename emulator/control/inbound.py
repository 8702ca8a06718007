"""What a message of a citizen must hold, as the webhook shows it."""

from __future__ import annotations

from typing import Final

from emulator.shapes import JsonObject, object_of, text_of
from emulator.state.citizens import Citizen
from emulator.state.media import Media
from emulator.world import World

FILE_TYPES: Final = ("image", "video", "document", "audio", "sticker")
NEEDS: Final[dict[str, tuple[str, ...]]] = {
    "text": ("body",),
    "location": ("latitude", "longitude"),
    "reaction": ("message_id",),
    "interactive": ("type",),
    "button": ("text",),
    "order": ("catalog_id", "product_items"),
    "contacts": (),
    "image": (),
    "video": (),
    "document": (),
    "audio": (),
    "sticker": (),
    "unsupported": (),
    "unknown": (),
    "request_welcome": (),
    "edit": ("original_message_id", "message"),
    "revoke": ("original_message_id",),
}
BODYLESS: Final = ("unsupported", "unknown", "request_welcome")
INTERACTIVE: Final = ("button_reply", "list_reply", "nfm_reply", "call_permission_reply", "product")
TEXT_MOST: Final = 65_536


def check_inbound(order: JsonObject) -> str:
    """The type; ValueError says which key is missing."""
    kind = text_of(order.get("type"))
    if kind not in NEEDS:
        raise ValueError(f"type must be one of {', '.join(NEEDS)}")
    content = order.get(kind)
    if kind == "contacts":
        if not isinstance(content, list) or not content:
            raise ValueError("contacts must be a list of at least one")
        return kind
    if kind in FILE_TYPES or kind in BODYLESS:
        return kind
    for name in NEEDS[kind]:
        if name not in object_of(content):
            raise ValueError(f"{kind}.{name} is required")
    if kind == "text" and len(text_of(object_of(content)["body"])) > TEXT_MOST:
        raise ValueError("a text is at most 64 KB")
    if kind == "interactive" and object_of(content)["type"] not in INTERACTIVE:
        raise ValueError(f"interactive.type must be one of {', '.join(INTERACTIVE)}")
    return kind


def context_for(world: World, citizen: Citizen, order: JsonObject) -> JsonObject | None:
    """`{"message_id": …}` becomes `{"from": …, "id": …}`; other keys go through as they are."""
    given = object_of(order.get("context"))
    if not given:
        return None
    context: JsonObject = {k: v for k, v in given.items() if k != "message_id"}
    if message_id := text_of(given.get("message_id")):
        context.update(quote(world, citizen, message_id))
    return context


def quote(world: World, citizen: Citizen, message_id: str) -> JsonObject:
    """Who wrote the quoted message, and its id."""
    message = world.messages.get(message_id)
    if message is None or message.citizen_id != citizen.id:
        raise ValueError(f"no message {message_id} in this chat")
    if message.side == "business":
        return {"from": world.numbers[message.number_id].digits, "id": message_id}
    phone = citizen.shown_phone(world.now)
    return {"from": phone, "id": message_id} if phone else {"id": message_id}


def file_content(kind: str, given: JsonObject, media: Media, url: str) -> JsonObject:
    """The object of a file message as the webhook has it."""
    content: JsonObject = {
        "id": media.id,
        "mime_type": media.mime_type,
        "sha256": media.sha256_base64,
        "url": url,
    }
    if kind in ("image", "video", "document") and text_of(given.get("caption")):
        content["caption"] = given["caption"]
    if kind == "document":
        content["filename"] = text_of(given.get("filename")) or media.filename or "file"
    elif kind == "audio":
        content["voice"] = given.get("voice") is True
    elif kind == "sticker":
        content["animated"] = b"ANIM" in media.content[:64]
    return content
