"""What became of one message, for who missed the webhooks: states only, no content."""

from __future__ import annotations

from emulator.refusals import Refusal, UnknownObject
from emulator.shapes import JsonObject
from emulator.state.messages import Message

from .call import Call
from .pages import page


async def read_history(call: Call) -> JsonObject:
    """GET /{number}/message_history?message_id=…"""
    message_id = call.query.get("message_id")
    if not message_id:
        raise Refusal(100, "The parameter message_id is required.", rule="history.message_id")
    message = call.world.messages.get(message_id)
    mine = message is not None and message.number_id == call.number.id
    if message is None or not mine or message.side != "business":
        raise UnknownObject(message_id, "GET")
    return page([_row(call, message)], call)


def _row(call: Call, message: Message) -> JsonObject:
    apps = call.world.apps_of(call.world.waba_of(call.number))
    callback = next((app.webhook_url for app in apps), "")
    events: list[JsonObject] = [
        {**event, "application": {"id": call.app.id}, "webhook_uri": callback}
        for event in message.history
    ]
    return {
        "id": f"history-{message.id}",
        "message_id": message.id,
        "events": {"data": [*events]},
    }
