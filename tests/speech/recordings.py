"""Recordings made up for tests: tones that a listener could play, and bytes that are none."""

from __future__ import annotations

import io
import math
import random

import numpy as np
import soundfile

OGG_POLYNOMIAL = 0x04C11DB7


def tone(
    seconds: float,
    *,
    rate: int = 16000,
    channels: int = 1,
    loud: float = 0.3,
    kind: tuple[str, str] = ("OGG", "OPUS"),
) -> bytes:
    """A hum of 440 Hz."""
    at = np.arange(int(seconds * rate)) / rate
    hum = (loud * np.sin(2 * math.pi * 440 * at)).astype("float32")
    out = io.BytesIO()
    soundfile.write(out, np.column_stack([hum] * channels), rate, format=kind[0], subtype=kind[1])
    return out.getvalue()


def mangled(content: bytes, seed: int) -> bytes:
    """The same with bytes changed here and there."""
    chance = random.Random(seed)
    bad = bytearray(content)
    for _ in range(1 + seed % 40):
        bad[chance.randrange(len(bad))] = chance.randrange(256)
    return bytes(bad)


def claiming(content: bytes, granule: int) -> bytes:
    """The same Ogg file, its last page lying about how much was played so far."""
    at = content.rindex(b"OggS")
    page = bytearray(content[at:])
    page[6:14] = granule.to_bytes(8, "little", signed=True)
    page[22:26] = bytes(4)
    page[22:26] = _crc(bytes(page)).to_bytes(4, "little")
    return content[:at] + bytes(page)


def _crc(page: bytes) -> int:
    """Ogg's own: not reflected, begun with zero."""
    found = 0
    for byte in page:
        found ^= byte << 24
        for _ in range(8):
            found = (found << 1) ^ (OGG_POLYNOMIAL if found & 0x80000000 else 0)
            found &= 0xFFFFFFFF
    return found


def halves(content: bytes) -> list[bytes]:
    """The file broken off at ten places."""
    return [content[: len(content) * n // 10] for n in range(10)]
