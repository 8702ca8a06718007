"""A filled form: of a Flow, or of an address message."""

from __future__ import annotations

import json

from aiohttp import web

from emulator.delivery.incoming import receive
from emulator.shapes import JsonObject, object_of, objects_of, text_of
from emulator.state.messages import Message

from .answers import answer, citizen_of, object_in, world_of
from .inbound import quote


async def submit_form(request: web.Request) -> web.Response:
    """The answers come back as text inside JSON, beside the token of the message."""
    world, citizen = world_of(request), citizen_of(request)
    order = await object_in(request)
    message = world.messages.get(text_of(order.get("message_id")))
    if message is None or message.citizen_id != citizen.id:
        raise ValueError("no such message in this chat")
    if message.status not in ("delivered", "read"):
        raise ValueError("the message has not arrived on this phone")
    name, extra = _form(message)
    answers: JsonObject = {**object_of(order.get("answers")), **extra}
    reply: JsonObject = {
        "name": name,
        "body": "Sent",
        "response_json": json.dumps(answers, ensure_ascii=False),
    }
    sent = receive(
        world,
        citizen,
        world.numbers[message.number_id],
        kind="interactive",
        content={"type": "nfm_reply", "nfm_reply": reply},
        context=quote(world, citizen, message.id),
    )
    return answer({"id": sent.id, "seq": sent.seq})


def _form(message: Message) -> tuple[str, JsonObject]:
    content = object_of(message.content)
    if content.get("type") == "address_message":
        return "address_message", {}
    if content.get("type") == "flow":
        parameters = object_of(object_of(content.get("action")).get("parameters"))
        return "flow", {"flow_token": text_of(parameters.get("flow_token"), "unused")}
    for button in objects_of((message.rendered or {}).get("buttons")):
        if button.get("type") == "flow":
            token = text_of(object_of(button.get("flow")).get("flow_token"), "unused")
            return "flow", {"flow_token": token}
    raise ValueError("the message opens no form")
