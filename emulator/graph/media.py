"""Files: upload, look-up, download, delete."""

from __future__ import annotations

from urllib.parse import unquote

from aiohttp import BodyPartReader, web

from emulator.delivery.media import finds, fresh_address, keep_media
from emulator.refusals import Refusal, UnknownObject
from emulator.rules.media_types import MB, check_upload, essence
from emulator.shapes import JsonObject
from emulator.world import World

from .call import Call

UPLOAD_MOST = 100 * MB


async def upload_media(call: Call) -> JsonObject:
    """multipart: messaging_product, file with its content type, type."""
    fields, content, file_type, filename = await _read_form(call.request)
    if fields.get("messaging_product") != "whatsapp":
        raise Refusal(
            100,
            "(#100) The parameter messaging_product is required.",
            rule="media.messaging_product",
        )
    if content is None:
        raise Refusal(100, "(#100) The parameter file is required.", rule="media.file")
    mime_type = fields.get("type") or file_type
    if "/" not in mime_type:
        mime_type = file_type
    world = call.world
    check_upload(content, mime_type, colours=world.settings.image_colours)
    media = keep_media(world, call.number, content, mime_type=mime_type, filename=filename)
    return {"id": media.id}


async def _read_form(request: web.Request) -> tuple[dict[str, str], bytes | None, str, str | None]:
    if not request.content_type.startswith("multipart/"):
        raise Refusal(100, "media is uploaded as multipart/form-data", rule="media.multipart")
    fields: dict[str, str] = {}
    content: bytes | None = None
    file_type, filename = "", None
    async for part in await request.multipart():
        if not isinstance(part, BodyPartReader):
            continue
        if part.name == "file":
            content = bytes(await _read_file(part))
            file_type = part.headers.get("Content-Type", "")
            filename = unquote(part.filename) if part.filename else None
        elif part.name:
            fields[part.name] = await part.text()
    return fields, content, file_type, filename


async def _read_file(part: BodyPartReader) -> bytearray:
    content = bytearray()
    while chunk := await part.read_chunk(64 * 1024):
        content += chunk
        if len(content) > UPLOAD_MOST:
            raise Refusal(131053, "the file is larger than 100 MB", rule="media.size")
    return content


async def read_media(call: Call) -> JsonObject:
    media = call.media
    wanted = call.query.get("phone_number_id")
    if wanted and wanted != media.number_id:
        raise UnknownObject(media.id, "GET")
    return {
        "messaging_product": "whatsapp",
        "url": fresh_address(call.world, media, str(call.request.url.origin())),
        "mime_type": media.mime_type,
        "sha256": media.sha256_hex,
        "file_size": len(media.content),
        "id": media.id,
    }


async def delete_media(call: Call) -> JsonObject:
    del call.world.media[call.media.id]
    return {"success": True}


def download(world: World, request: web.Request) -> web.Response:
    """The bytes, for the right token within five minutes of the look-up."""
    token = request.headers.get("Authorization", "").removeprefix("Bearer ").strip()
    app = world.by_token.get(token)
    if app is None:
        return web.Response(status=401, text="authorization needed")
    media = world.media.get(request.query.get("mid", ""))
    mine = media is not None and world.numbers[media.number_id].waba_id in app.waba_ids
    if media is None or not mine:
        return web.Response(status=404, text="not found")
    if not finds(world, media, request.query.get("ext", "")):
        return web.Response(status=404, text="the address has expired")
    headers = {"Content-Type": essence(media.mime_type)}
    return web.Response(body=media.content, headers=headers)
