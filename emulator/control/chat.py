"""What stands on a citizen's phone, and reading it."""

from __future__ import annotations

from aiohttp import web

from emulator.delivery.progress import play, read
from emulator.shapes import JsonObject, text_of
from emulator.state.chats import show
from emulator.state.messages import Message
from emulator.world import World

from .answers import answer, citizen_of, number_of, object_in, world_of

SHOWN_BY_BROWSERS = (
    "application/pdf",
    "audio/",
    "image/gif",
    "image/jpeg",
    "image/png",
    "image/webp",
    "text/plain",
    "video/",
)


async def read_chat(request: web.Request) -> web.Response:
    """`after` is a seq; `with` narrows to one business."""
    world, citizen = world_of(request), citizen_of(request)
    after = int(request.query.get("after", "0"))
    number_id = request.query.get("with")
    messages = [
        shown(world, message)
        for message in citizen.chat
        if message.seq > after and number_id in (None, message.number_id)
    ]
    return answer({"messages": [*messages], "last": citizen.seq})


async def list_threads(request: web.Request) -> web.Response:
    """One row for each business, the latest first; businesses without a word come last."""
    world, citizen = world_of(request), citizen_of(request)
    last: dict[str, Message] = {}
    unread: dict[str, int] = {}
    for message in citizen.chat:
        last[message.number_id] = message
        if message.side == "business" and message.status == "delivered" and not message.seen:
            unread[message.number_id] = unread.get(message.number_id, 0) + 1
    rows: list[JsonObject] = []
    for number_id in sorted(world.numbers, key=lambda n: last[n].seq if n in last else 0)[::-1]:
        latest = shown(world, last[number_id]) if number_id in last else None
        rows.append({"with": number_id, "last": latest, "unread": unread.get(number_id, 0)})
    return answer([*rows])


async def mark_read(request: web.Request) -> web.Response:
    world, citizen = world_of(request), citizen_of(request)
    number = number_of(world, (await object_in(request)).get("with"))
    count = 0
    for message in citizen.chat:
        arrived = message.side == "business" and message.status == "delivered"
        if arrived and message.number_id == number.id and not message.seen:
            read(world, message, citizen)
            count += 1
    return answer({"read": count})


async def play_voice(request: web.Request) -> web.Response:
    """The citizen listens to a voice note for the first time."""
    world, citizen = world_of(request), citizen_of(request)
    message = world.messages.get(text_of((await object_in(request)).get("message_id")))
    if message is None or message.citizen_id != citizen.id or message.type != "audio":
        raise ValueError("no such voice note")
    play(world, message, citizen)
    return answer({"played": message.id})


async def read_file(request: web.Request) -> web.Response:
    """The bytes of a file, for the phone page; what could run there is only ever saved."""
    media = world_of(request).media.get(request.match_info["id"])
    if media is None:
        raise LookupError("no such file")
    headers = {"Content-Type": media.mime_type, "X-Content-Type-Options": "nosniff"}
    if not media.mime_type.startswith(SHOWN_BY_BROWSERS):
        headers["Content-Disposition"] = "attachment"
    return web.Response(body=media.content, headers=headers)


def shown(world: World, message: Message) -> JsonObject:
    return show(message, world.media.get(message.media_id) if message.media_id else None)
