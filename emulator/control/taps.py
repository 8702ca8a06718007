"""A tap on a button, a row or a template's quick reply becomes the message that it sends."""

from __future__ import annotations

from emulator.shapes import JsonObject, object_of, objects_of, text_of
from emulator.state.business import Number
from emulator.state.citizens import Citizen
from emulator.state.messages import Message
from emulator.world import World

from .inbound import quote


def tapped(
    world: World, citizen: Citizen, number: Number, tap: JsonObject
) -> tuple[str, JsonObject, JsonObject]:
    """Type, content and context; ValueError when there is nothing to tap."""
    message = world.messages.get(text_of(tap.get("message_id")))
    if message is None or message.citizen_id != citizen.id or message.number_id != number.id:
        raise ValueError("no such message in this chat")
    if message.status not in ("delivered", "read"):
        raise ValueError("the message has not arrived on this phone")
    kind, content = _reply(message, text_of(tap.get("id")))
    return kind, content, quote(world, citizen, message.id)


def _reply(message: Message, option_id: str) -> tuple[str, JsonObject]:
    if message.type == "template":
        return "button", _quick_reply(message, option_id)
    content = object_of(message.content)
    action = object_of(content.get("action"))
    if content.get("type") == "button":
        for button in objects_of(action.get("buttons")):
            reply = object_of(button.get("reply"))
            if reply.get("id") == option_id:
                chosen: JsonObject = {"id": option_id, "title": reply.get("title")}
                return "interactive", {"type": "button_reply", "button_reply": chosen}
    for section in objects_of(action.get("sections")):
        for row in objects_of(section.get("rows")):
            if row.get("id") == option_id:
                kept = ("id", "title", "description")
                chosen = {name: row[name] for name in kept if row.get(name)}
                return "interactive", {"type": "list_reply", "list_reply": chosen}
    raise ValueError(f"the message offers no option {option_id!r}")


def _quick_reply(message: Message, option_id: str) -> JsonObject:
    """By payload, text, or place among the buttons."""
    for button in objects_of((message.rendered or {}).get("buttons")):
        names = (button.get("payload"), button.get("text"), str(button.get("index")))
        if button.get("type") == "quick_reply" and option_id in names:
            return {"payload": button.get("payload"), "text": button.get("text")}
    raise ValueError(f"the template offers no quick reply {option_id!r}")
