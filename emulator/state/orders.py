"""Orders that citizens were asked to pay in the chat."""

from __future__ import annotations

from dataclasses import dataclass, field

from emulator.shapes import JsonObject


@dataclass(slots=True)
class Order:
    number_id: str
    reference: str
    message_id: str
    total: int
    configuration: str | None
    status: str = "pending"
    paid: bool = False
    refunded: int = 0
    refunds: list[JsonObject] = field(default_factory=list)
    transactions: list[JsonObject] = field(default_factory=list)
