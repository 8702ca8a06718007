"""Identifiers that look like the platform's and never come twice."""

from __future__ import annotations

import base64
import hashlib
import itertools
import random


class Ids:
    """Message and node ids differ from run to run; a citizen keeps the user id over runs."""

    def __init__(self, seed: int | None) -> None:
        self._random = random.Random(seed)
        self._serial = itertools.count(1)
        self._citizens = itertools.count(1)

    def wamid(self) -> str:
        body = b"\x1d\x1b\x0c" + next(self._serial).to_bytes(6, "big") + self._random.randbytes(21)
        return "wamid." + base64.b64encode(body).decode()

    def node(self) -> str:
        """The id of a media file, a template, a flow."""
        return f"{self._random.randrange(10**8, 10**9)}{next(self._serial):07d}"

    def bsuid(self, country: str, person: str) -> str:
        """Derived from who it is, so that a restart does not make strangers of old friends."""
        digest = hashlib.sha256(f"bsuid {person}".encode()).digest()
        return f"{country}.{int.from_bytes(digest[:8], 'big') % 10**18:018d}"

    def citizen(self) -> str:
        return f"c{next(self._citizens)}"

    def token(self, length: int) -> str:
        alphabet = "ABCDEFGHJKLMNPQRSTUVWXYZ23456789"
        return "".join(self._random.choice(alphabet) for _ in range(length))

    def chance(self, probability: float) -> bool:
        return probability > 0 and self._random.random() < probability

    def between(self, low: float, high: float) -> float:
        return self._random.uniform(low, high)
