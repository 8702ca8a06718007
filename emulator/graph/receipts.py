"""Marking a citizen's message as read, with or without typing dots."""

from __future__ import annotations

from emulator.refusals import Refusal
from emulator.shapes import JsonObject
from emulator.state.citizens import Citizen
from emulator.state.messages import Message

from .call import Call

DAYS = 30


def mark_read(call: Call) -> JsonObject:
    """Also marks the earlier ones of the same chat."""
    call.body.need("status").choice("read")
    message, citizen = _message(call)
    typing = call.body.maybe("typing_indicator")
    if typing is not None:
        typing.need("type").choice("text")
    for earlier in citizen.chat:
        if earlier.side == "citizen" and earlier.number_id == message.number_id:
            _tick(citizen, earlier)
        if earlier is message:
            break
    if typing is not None:
        citizen.tell({"type": "typing", "with": call.number.id})
    return {"success": True}


def _message(call: Call) -> tuple[Message, Citizen]:
    node = call.body.need("message_id")
    message = call.world.messages.get(node.text())
    citizen = call.world.citizens.get(message.citizen_id or "") if message else None
    mine = message is not None and message.number_id == call.number.id
    if message is None or citizen is None or not mine or message.side != "citizen":
        raise Refusal(131009, "no such incoming message", rule="read.message_id")
    if call.world.now - message.at > DAYS * 86_400:
        raise Refusal(131009, "the message is older than 30 days", rule="read.age")
    return message, citizen


def _tick(citizen: Citizen, message: Message) -> None:
    if message.status != "read":
        message.status = "read"
        citizen.tell({"type": "status", "id": message.id, "status": "read"})
