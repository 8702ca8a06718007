"""Identifiers that look like the platform's and never come twice."""

from __future__ import annotations

import base64
import itertools
import random


class Ids:
    """Derived from a seed, so that two runs of a test see the same."""

    def __init__(self, seed: int) -> None:
        self._random = random.Random(seed)
        self._serial = itertools.count(1)

    def wamid(self) -> str:
        body = b"\x1d\x1b\x0c" + next(self._serial).to_bytes(6, "big") + self._random.randbytes(21)
        return "wamid." + base64.b64encode(body).decode()

    def node(self) -> str:
        """The id of a media file, a template, a flow."""
        return f"{self._random.randrange(10**8, 10**9)}{next(self._serial):07d}"

    def bsuid(self, country: str) -> str:
        return f"{country}.{self._random.randrange(10**11, 10**12)}{next(self._serial):08d}"

    def citizen(self) -> str:
        return f"c{next(self._serial)}"

    def token(self, length: int) -> str:
        alphabet = "ABCDEFGHJKLMNPQRSTUVWXYZ23456789"
        return "".join(self._random.choice(alphabet) for _ in range(length))

    def chance(self, probability: float) -> bool:
        return probability > 0 and self._random.random() < probability

    def between(self, low: float, high: float) -> float:
        return self._random.uniform(low, high)
