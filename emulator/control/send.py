"""A citizen sends: any kind of message, a tap, a file, a filled form."""

from __future__ import annotations

from urllib.parse import unquote

from aiohttp import BodyPartReader, web

from emulator.delivery.incoming import receive
from emulator.delivery.media import fresh_address, keep_incoming
from emulator.shapes import Json, JsonObject, object_of, parse_object, text_of
from emulator.state.business import Number
from emulator.state.citizens import Citizen
from emulator.state.media import Media
from emulator.state.messages import Message
from emulator.world import World

from .answers import answer, citizen_of, number_of, object_in, world_of
from .inbound import FILE_TYPES, check_inbound, context_for, file_content
from .taps import tapped

INCOMING_MOST = 100 * 1024 * 1024


async def send(request: web.Request) -> web.Response:
    world, citizen = world_of(request), citizen_of(request)
    if request.content_type.startswith("multipart/"):
        message = await _send_file(request, world, citizen)
    else:
        origin = str(request.url.origin())
        message = _send_json(await object_in(request), world, citizen, origin)
    return answer({"id": message.id, "seq": message.seq})


def _send_json(order: JsonObject, world: World, citizen: Citizen, origin: str) -> Message:
    number = number_of(world, order.get("to"))
    _refuse_blocked(citizen, number)
    if "tap" in order:
        kind, reply, context = tapped(world, citizen, number, object_of(order["tap"]))
        return receive(world, citizen, number, kind=kind, content=reply, context=context)
    kind = check_inbound(order)
    media = _file_by_id(world, order, kind)
    content: Json = order.get(kind)
    if media is not None:
        url = fresh_address(world, media, origin)
        content = file_content(kind, object_of(content), media, url)
    return receive(
        world,
        citizen,
        number,
        kind=kind,
        content=content,
        context=context_for(world, citizen, order),
        media_id=media.id if media else None,
        extra=_extra(order),
    )


async def _send_file(request: web.Request, world: World, citizen: Citizen) -> Message:
    order: JsonObject = {}
    content, mime_type, filename = b"", "", None
    async for part in await request.multipart():
        if not isinstance(part, BodyPartReader):
            continue
        if part.name == "message":
            order = parse_object(await part.text())
        elif part.name == "file":
            content = bytes(await part.read())
            mime_type = part.headers.get("Content-Type", "application/octet-stream")
            filename = unquote(part.filename) if part.filename else None
    number = number_of(world, order.get("to"))
    _refuse_blocked(citizen, number)
    kind = check_inbound(order)
    if kind not in FILE_TYPES:
        raise ValueError(f"a {kind} message carries no file")
    if len(content) > INCOMING_MOST:
        return _too_large(world, citizen, number, kind)
    media = keep_incoming(world, number, content, mime_type=mime_type, filename=filename)
    url = fresh_address(world, media, str(request.url.origin()))
    return receive(
        world,
        citizen,
        number,
        kind=kind,
        content=file_content(kind, object_of(order.get(kind)), media, url),
        context=context_for(world, citizen, order),
        media_id=media.id,
        extra=_extra(order),
    )


def _too_large(world: World, citizen: Citizen, number: Number, kind: str) -> Message:
    """The platform does not fetch more than 100 MB and says so instead."""
    error: JsonObject = {
        "code": 131052,
        "title": "Media file size too big",
        "message": "Media file size too big",
        "error_data": {"details": "Max file size we currently support: 100 MB."},
    }
    extra: JsonObject = {"errors": [error]}
    return receive(world, citizen, number, kind="unsupported", content={"type": kind}, extra=extra)


def _file_by_id(world: World, order: JsonObject, kind: str) -> Media | None:
    """A file sent again, by the id that it has here."""
    if kind not in FILE_TYPES:
        return None
    media = world.media.get(text_of(object_of(order.get(kind)).get("id")))
    if media is None:
        raise ValueError(f"send the {kind} as multipart, or give the id of a file that is here")
    return media


def _refuse_blocked(citizen: Citizen, number: Number) -> None:
    if number.id in citizen.blocked:
        raise ValueError("this citizen has blocked the business")


def _extra(order: JsonObject) -> JsonObject:
    extra: JsonObject = {k: order[k] for k in ("referral", "errors", "identity") if k in order}
    if order.get("type") in ("unsupported", "unknown") and "errors" not in extra:
        extra["errors"] = [
            {
                "code": 131051,
                "title": "Message type unknown",
                "message": "Message type unknown",
                "error_data": {"details": "Message type is currently not supported."},
            }
        ]
    return extra
