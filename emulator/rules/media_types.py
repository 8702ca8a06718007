"""Which files may be sent, how large, and what their first bytes must say."""

from __future__ import annotations

from typing import Final

from emulator.refusals import Refusal

from .checked import MediaKind

KB: Final = 1024
MB: Final = 1024 * KB

OFFICE: Final = "application/vnd.openxmlformats-officedocument."
TYPES: Final[dict[MediaKind, dict[str, int]]] = {
    "image": {"image/jpeg": 5 * MB, "image/png": 5 * MB},
    "video": {"video/mp4": 16 * MB, "video/3gpp": 16 * MB},
    "audio": dict.fromkeys(
        ("audio/aac", "audio/amr", "audio/mpeg", "audio/mp4", "audio/ogg"), 16 * MB
    ),
    "sticker": {"image/webp": 500 * KB},
    "document": dict.fromkeys(
        (
            "text/plain",
            "application/pdf",
            "application/msword",
            "application/vnd.ms-excel",
            "application/vnd.ms-powerpoint",
            OFFICE + "wordprocessingml.document",
            OFFICE + "spreadsheetml.sheet",
            OFFICE + "presentationml.presentation",
        ),
        100 * MB,
    ),
}
STATIC_STICKER_MOST: Final = 100 * KB
_FAMILY: Final = {
    "image/jpeg": "jpeg",
    "image/png": "png",
    "image/webp": "webp",
    "video/mp4": "mp4",
    "audio/mp4": "mp4",
    "video/3gpp": "mp4",
    "audio/aac": "aac",
    "audio/amr": "amr",
    "audio/mpeg": "mp3",
    "audio/ogg": "ogg",
    "text/plain": "text",
    "application/pdf": "pdf",
    "application/msword": "ole",
    "application/vnd.ms-excel": "ole",
    "application/vnd.ms-powerpoint": "ole",
}
_MAGIC: Final = (
    (b"\xff\xd8\xff", "jpeg"),
    (b"\x89PNG\r\n\x1a\n", "png"),
    (b"%PDF-", "pdf"),
    (b"OggS", "ogg"),
    (b"#!AMR", "amr"),
    (b"ID3", "mp3"),
    (b"PK\x03\x04", "zip"),
    (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", "ole"),
)


def essence(mime_type: str) -> str:
    """`audio/ogg; codecs=opus` without its parameters."""
    return mime_type.split(";")[0].strip().lower()


def kind_of(mime_type: str) -> MediaKind | None:
    """The kind of message that can carry this type."""
    for kind, types in TYPES.items():
        if essence(mime_type) in types:
            return kind
    return None


def family(content: bytes) -> str:
    """What the first bytes say that this is."""
    for magic, name in _MAGIC:
        if content.startswith(magic):
            return name
    if content[:4] == b"RIFF" and content[8:12] == b"WEBP":
        return "webp"
    if content[4:8] == b"ftyp":
        return "mp4"
    if len(content) > 1 and content[0] == 0xFF and content[1] & 0xE0 == 0xE0:
        return "aac" if content[1] & 0x06 == 0 else "mp3"
    return "text" if _is_text(content) else "unknown"


def check_upload(content: bytes, mime_type: str, *, colours: str) -> None:
    """Refuse a type that cannot be sent, bytes that are another type, and too large a file."""
    kind = kind_of(mime_type)
    if kind is None:
        raise _refusal(
            "media.type",
            f"Param file must be a file with one of the supported types, "
            f"received file of type '{mime_type}'",
        )
    if not content:
        raise _refusal("media.size", "the file is empty")
    expected = _FAMILY.get(essence(mime_type), "zip")
    found = family(content)
    if found != expected:
        raise _refusal("media.bytes", f"the file says {mime_type} but its bytes are {found}")
    check_size(kind, content, mime_type)
    if kind == "image" and colours == "rgb" and not _is_rgb(content):
        raise _refusal("media.colours", "images must be 8-bit, RGB or RGBA")


def check_size(kind: MediaKind, content: bytes, mime_type: str) -> None:
    most = TYPES[kind].get(essence(mime_type), 0)
    if kind == "sticker" and b"ANIM" not in content[:64]:
        most = STATIC_STICKER_MOST
    if len(content) > most:
        raise _refusal("media.size", f"{kind} of {len(content)} bytes, at most {most} are allowed")


def _refusal(rule: str, details: str) -> Refusal:
    return Refusal(131053, details, rule=rule)


def _is_text(content: bytes) -> bool:
    if b"\x00" in content[:4096]:
        return False
    try:
        content[:4096].decode("utf-8", errors="strict")
    except UnicodeDecodeError as error:
        return error.start > 4090
    return True


def _is_rgb(content: bytes) -> bool:
    if content.startswith(b"\x89PNG"):
        return len(content) > 25 and content[24] == 8 and content[25] in (2, 6)
    return _jpeg_frame(content) == (8, 3)


def _jpeg_frame(content: bytes) -> tuple[int, int] | None:
    """Bits per sample and number of colours, from the frame header of a JPEG."""
    at = 2
    while at + 9 < len(content) and content[at] == 0xFF:
        marker = content[at + 1]
        if 0xC0 <= marker <= 0xCF and marker not in (0xC4, 0xC8, 0xCC):
            return content[at + 4], content[at + 9]
        if marker == 0xFF:
            at += 1
            continue
        at += 2 + int.from_bytes(content[at + 2 : at + 4], "big")
    return None
