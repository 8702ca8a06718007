"""Authenticated encryption of what people tell us: AES-256-GCM, with a key id for rotation.

A sealed value is ``version (1) | key id (4) | nonce (12) | ciphertext and tag``. Each purpose
(a table's column, a kind of file) has its own key, derived from the master key, so that a value
moved to another column does not open.
"""

from __future__ import annotations

import hashlib
import hmac
import os
from functools import lru_cache

from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.ciphers.aead import AESGCM
from django.conf import settings

VERSION = b"\x01"
_ID, _NONCE = 4, 12
_HEAD = len(VERSION) + _ID + _NONCE


class CannotUnseal(ValueError):
    """The value was altered, belongs to another purpose, or its key is gone."""


def seal(clear: bytes, *, purpose: str) -> bytes:
    """Encrypt under the newest master key."""
    master = settings.SEALING_KEYS[0]
    nonce = os.urandom(_NONCE)
    return VERSION + key_id(master) + nonce + _cipher(master, purpose).encrypt(nonce, clear, None)


def unseal(sealed: bytes, *, purpose: str) -> bytes:
    """Decrypt with whichever master key sealed it."""
    if sealed[:1] != VERSION or len(sealed) < _HEAD:
        raise CannotUnseal("not a sealed value")
    wanted = sealed[1 : 1 + _ID]
    for master in settings.SEALING_KEYS:
        if key_id(master) == wanted:
            nonce = sealed[1 + _ID : _HEAD]
            try:
                return _cipher(master, purpose).decrypt(nonce, sealed[_HEAD:], None)
            except InvalidTag:
                raise CannotUnseal("altered, or sealed for another purpose") from None
    raise CannotUnseal(f"no key with id {wanted.hex()}")


def is_current(sealed: bytes) -> bool:
    """Whether the newest key sealed it; rotation seals the others anew."""
    return sealed[1 : 1 + _ID] == key_id(settings.SEALING_KEYS[0])


@lru_cache(maxsize=16)
def key_id(master: bytes) -> bytes:
    """Four bytes that name a master key without revealing it."""
    return hashlib.sha256(b"dastak key id" + master).digest()[:_ID]


@lru_cache(maxsize=256)
def _cipher(master: bytes, purpose: str) -> AESGCM:
    return AESGCM(hmac.digest(master, purpose.encode(), "sha256"))
