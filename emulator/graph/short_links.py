"""Short links with a prefilled message, and their QR codes."""

from __future__ import annotations

from emulator.reading import Node
from emulator.refusals import Refusal, UnknownObject
from emulator.shapes import JsonObject

from .call import Call
from .pages import page

CODE_LENGTH = 14
TEXT_MOST = 140
LINKS_MOST = 2000


async def save_link(call: Call) -> JsonObject:
    """A new link, or new words for an old one."""
    text = call.body.need("prefilled_message").text(TEXT_MOST)
    code_node = call.body.maybe("code")
    image = call.body.maybe("generate_qr_image")
    codes = call.number.codes
    if code_node is not None:
        row = _row(call, code_node.text())
        row["prefilled_message"] = text
        return row
    if len(codes) >= LINKS_MOST:
        raise Refusal(100, f"at most {LINKS_MOST} links for a number", rule="links.count")
    code = call.world.ids.token(CODE_LENGTH)
    row = {
        "code": code,
        "prefilled_message": text,
        "deep_link_url": f"https://wa.me/message/{code}",
    }
    codes[code] = row
    return {**row, **_image(call, code, image)}


async def read_links(call: Call) -> JsonObject:
    """All, or one by `?code=` or by its place in the path."""
    code = call.rest[0] if call.rest else call.query.get("code")
    rows = [_row(call, code)] if code else [*call.number.codes.values()]
    return page(rows, call)


async def delete_link(call: Call) -> JsonObject:
    code = call.rest[0] if call.rest else call.query.get("code", "")
    _row(call, code)
    del call.number.codes[code]
    return {"success": True}


def _row(call: Call, code: str) -> JsonObject:
    row = call.number.codes.get(code)
    if row is None:
        raise UnknownObject(code, call.request.method)
    return row


def _image(call: Call, code: str, image: Node | None) -> JsonObject:
    if image is None:
        return {}
    kind = image.choice("SVG", "PNG").lower()
    return {"qr_image_url": f"{call.request.url.origin()}/_lookaside/qr/{code}.{kind}"}
