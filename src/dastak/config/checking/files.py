"""The file storage: a sealed file goes in, comes out the same, and is removed again."""

from __future__ import annotations

from collections.abc import Iterator

from dastak.vault.files import discard, fetch, keep

CONTENT = b"is anybody there"


def storage() -> Iterator[str]:
    """Writable, readable, and sealed with the keys of the settings."""
    key = keep(CONTENT, folder="check-config", suffix=".bin")
    try:
        if fetch(key) != CONTENT:
            yield "a file came back changed"
    finally:
        discard(key)
