"""Resumable uploads: samples for template headers, and profile pictures."""

from __future__ import annotations

import base64

from emulator.refusals import Refusal
from emulator.shapes import JsonObject
from emulator.state.uploads import Upload

from .call import Call

LENGTH_MOST = 100 * 1024 * 1024
TYPES = ("image/jpeg", "image/jpg", "image/png", "video/mp4", "application/pdf")


async def open_upload(call: Call) -> JsonObject:
    """POST /{app}/uploads?file_name=&file_length=&file_type="""
    length = call.body.need("file_length").whole(least=1, most=LENGTH_MOST)
    mime_type = call.body.need("file_type").choice(*TYPES)
    upload = Upload(
        id=f"upload:{call.world.ids.token(32)}",
        app_id=call.target_app.id,
        length=length,
        mime_type=mime_type,
    )
    call.world.uploads[upload.id] = upload
    return {"id": upload.id}


async def write_upload(call: Call) -> JsonObject:
    """Raw bytes from `file_offset` on; the handle comes with the last of them."""
    upload = call.upload
    offset = call.request.headers.get("file_offset", "0")
    if offset != str(len(upload.content)):
        raise Refusal(100, f"file_offset must be {len(upload.content)}", rule="uploads.offset")
    upload.content += await call.request.read()
    if len(upload.content) > upload.length:
        raise Refusal(100, "more bytes than announced", rule="uploads.length")
    if len(upload.content) < upload.length:
        return {"id": upload.id, "file_offset": len(upload.content)}
    mark = base64.b64encode(upload.id.encode()).decode()
    upload.handle = f"4::{mark}:{base64.b64encode(upload.mime_type.encode()).decode()}"
    return {"h": upload.handle}


async def read_upload(call: Call) -> JsonObject:
    return {"id": call.upload.id, "file_offset": len(call.upload.content)}
