"""The arithmetic of the audit chain: pure, so that anyone can verify it independently."""

from __future__ import annotations

import hashlib
from datetime import UTC, datetime

import msgspec

GENESIS = bytes(32)


class Link(msgspec.Struct, frozen=True):
    """What an entry's digest covers."""

    id: int
    at: str
    verb: str
    by: str
    department: str
    subject: str
    details: dict[str, str]


def timestamp(moment: datetime) -> str:
    """The one way a moment is written into a digest: UTC, microseconds."""
    return moment.astimezone(UTC).isoformat(timespec="microseconds")


def digest(previous: bytes, link: Link) -> bytes:
    """SHA-256 over the previous digest and the entry's canonical JSON (sorted keys)."""
    return hashlib.sha256(previous + msgspec.json.encode(link, order="sorted")).digest()
