"""Blind indexes: find a sealed value by a keyed hash, without being able to read it back."""

from __future__ import annotations

from hashlib import blake2b

from django.conf import settings

SIZE = 16


def blind(purpose: str, value: str) -> bytes:
    """Sixteen bytes that stand for ``value`` within ``purpose`` (``phone``, ``wamid`` …)."""
    return blake2b(
        value.encode(), digest_size=SIZE, key=settings.BLIND_KEY, person=purpose.encode()[:16]
    ).digest()
