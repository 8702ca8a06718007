"""Read what somebody else wrote: a shape that we do not know is nothing, never an error."""

from __future__ import annotations

import re
from datetime import UTC, datetime
from typing import TypeVar

import msgspec

NOTHING = msgspec.Raw(b"null")
MILLENNIA_SECONDS = 250_000_000_000
T = TypeVar("T")
_ESCAPES = re.compile(
    rb"(\\u(?:d[89ab][0-9a-f]{2}\\ud[c-f]|(?!d[89a-f]))[0-9a-f]{2,4}|\\[^u])|\\ud[89a-f][0-9a-f]{2}",
    re.IGNORECASE,
)


def read(raw: bytes | msgspec.Raw, shape: type[T]) -> T | None:
    """``raw`` in that shape, or ``None``."""
    try:
        return msgspec.json.decode(raw, type=shape)
    except (msgspec.DecodeError, RecursionError, UnicodeDecodeError):
        return None


def with_whole_letters(body: bytes) -> bytes:
    """JSON in which no half of a surrogate pair stands alone: that is no letter of any script, and
    one of them makes the whole body unreadable."""
    return _ESCAPES.sub(lambda found: found[1] or b"\\ufffd", body)


def items(raw: bytes | msgspec.Raw) -> list[msgspec.Raw]:
    """The elements of a JSON array; none when it is not one."""
    return read(raw, list[msgspec.Raw]) or []


def moment(seconds: str | int | None) -> datetime | None:
    """Unix seconds, as text or number."""
    text = str(seconds)
    if not (text.isascii() and text.isdigit()) or not 0 < int(text[:20]) < MILLENNIA_SECONDS:
        return None
    return datetime.fromtimestamp(int(text), UTC)
