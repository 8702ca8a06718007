"""Files of citizens (papers, certificates, receipts), sealed before they reach the storage."""

from __future__ import annotations

import uuid

from django.core.files.base import ContentFile
from django.core.files.storage import default_storage

from dastak.vault.sealing import seal, unseal

_PURPOSE = "files"


def keep(content: bytes, *, folder: str, suffix: str, name: str = "") -> str:
    """Seal and store; returns the storage key. With ``name`` the key is predictable, so that a
    retry overwrites its own earlier attempt instead of leaving an orphan."""
    stem = name or uuid.uuid4().hex
    key = f"{folder}/{stem[:2]}/{stem}{suffix}"
    if name and default_storage.exists(key):
        default_storage.delete(key)
    return default_storage.save(key, ContentFile(seal(content, purpose=_PURPOSE)))


def fetch(key: str) -> bytes:
    """The clear content of a stored file."""
    with default_storage.open(key, "rb") as handle:
        return unseal(handle.read(), purpose=_PURPOSE)


def discard(key: str) -> None:
    """Remove a file; removing what is gone is no error."""
    default_storage.delete(key)
