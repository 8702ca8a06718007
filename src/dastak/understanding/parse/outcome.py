"""What a parser is asked and what it says: a value, nothing with the reason, or please confirm."""

from datetime import date
from typing import Literal

import msgspec

Hint = Literal["past", "future", "any"]
Value = str | int | dict[str, str]


class Parsed(msgspec.Struct, frozen=True):
    """``error`` names why there is no value; ``confirm`` asks to read the value back."""

    value: Value | None
    error: str = ""
    confirm: bool = False


class Asked(msgspec.Struct, frozen=True):
    """One answer to be read. ``hint`` says on which side of ``today`` a bare date lies."""

    text: str
    language: str
    today: date
    hint: Hint = "any"


def nothing(error: str) -> Parsed:
    """No value, for this reason."""
    return Parsed(None, error)
