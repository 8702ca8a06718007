"""Pictures of QR codes for short links."""

from __future__ import annotations

import struct
import zlib

import numpy
import zxingcpp
from aiohttp import web

from emulator.world import World

SCALE = 8


def draw(world: World, name: str) -> web.Response:
    """`CODE.svg` or `CODE.png`, for a code of any number."""
    code, _, kind = name.partition(".")
    rows = (number.codes.get(code) for number in world.numbers.values())
    row = next((row for row in rows if row is not None), None)
    if row is None:
        return web.Response(status=404, text="no such code")
    barcode = zxingcpp.create_barcode(str(row["deep_link_url"]), zxingcpp.BarcodeFormat.QRCode)
    if kind == "svg":
        return web.Response(text=str(barcode.to_svg()), content_type="image/svg+xml")
    image = barcode.to_image(scale=SCALE)
    return web.Response(
        body=_png(numpy.asarray(image, dtype=numpy.uint8).tobytes(), *image.shape),
        content_type="image/png",
    )


def _png(grey: bytes, height: int, width: int) -> bytes:
    head = struct.pack(">IIBBBBB", width, height, 8, 0, 0, 0, 0)
    lines = b"".join(b"\x00" + grey[y * width : (y + 1) * width] for y in range(height))
    chunks = ((b"IHDR", head), (b"IDAT", zlib.compress(lines)), (b"IEND", b""))
    return b"\x89PNG\r\n\x1a\n" + b"".join(
        struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))
        for kind, data in chunks
    )
