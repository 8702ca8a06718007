"""Money in whole paise, written the Indian way (₹1,23,456.50)."""

from __future__ import annotations

import msgspec


class Money(msgspec.Struct, frozen=True, order=True):
    """An amount of Indian rupees. ``paise`` is an integer; there are no fractions of a paisa."""

    paise: int = 0

    @classmethod
    def rupees(cls, rupees: int) -> Money:
        """Money from whole rupees."""
        return cls(rupees * 100)

    def __add__(self, other: Money) -> Money:
        return Money(self.paise + other.paise)

    def __sub__(self, other: Money) -> Money:
        return Money(self.paise - other.paise)

    def __bool__(self) -> bool:
        return self.paise != 0

    def __str__(self) -> str:
        sign = "-" if self.paise < 0 else ""
        whole, part = divmod(abs(self.paise), 100)
        text = f"{sign}₹{indian_grouping(whole)}"
        return f"{text}.{part:02d}" if part else text


def indian_grouping(whole: int) -> str:
    """Digits grouped 3-2-2 from the right: ``1234567`` becomes ``12,34,567``."""
    digits = str(whole)
    head, tail = digits[:-3], digits[-3:]
    pairs: list[str] = []
    while head:
        pairs.insert(0, head[-2:])
        head = head[:-2]
    return ",".join([*pairs, tail])
