"""Small real files of each family."""

from __future__ import annotations

import struct
import zlib

PDF = b"%PDF-1.4\n1 0 obj<</Type/Catalog>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF\n"
OGG = b"OggS" + bytes(40)
WEBP = b"RIFF\x24\x00\x00\x00WEBPVP8 " + bytes(24)
MP4 = b"\x00\x00\x00\x18ftypmp42" + bytes(16)
ZIP = b"PK\x03\x04" + bytes(40)
JPEG = (
    b"\xff\xd8\xff\xe0\x00\x10JFIF\x00\x01\x01\x00\x00\x01\x00\x01\x00\x00"
    b"\xff\xc0\x00\x11\x08\x00\x01\x00\x01\x03\x01\x11\x00\x02\x11\x01\x03\x11\x01\xff\xd9"
)
GREY_JPEG = JPEG.replace(b"\x00\x01\x00\x01\x03\x01\x11", b"\x00\x01\x00\x01\x01\x01\x11")


def png(colour_type: int = 2) -> bytes:
    """One pixel; colour type 2 is RGB, 3 a palette, 0 grey."""
    head = struct.pack(">IIBBBBB", 1, 1, 8, colour_type, 0, 0, 0)
    pixel = zlib.compress(b"\x00" + bytes(3))
    chunks = _chunk(b"IHDR", head) + _chunk(b"IDAT", pixel) + _chunk(b"IEND", b"")
    return b"\x89PNG\r\n\x1a\n" + chunks


def _chunk(kind: bytes, data: bytes) -> bytes:
    check = struct.pack(">I", zlib.crc32(kind + data))
    return struct.pack(">I", len(data)) + kind + data + check
