"""One thing to tell a business, before it is packed into a request."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Literal

from emulator.shapes import JsonObject

Kind = Literal["messages", "statuses", "errors", "user_preferences"]


@dataclass(slots=True)
class Update:
    """`item` goes into the list named `kind` of a number's value; without kind it is the value."""

    waba_id: str
    field: str
    item: JsonObject
    kind: Kind | None = None
    metadata: JsonObject | None = None
    contact: JsonObject | None = None
    at: float = 0.0
    on_delivered: Callable[[], None] | None = None

    @property
    def group(self) -> tuple[str, str, Kind | None, str]:
        """Neighbours of the same group share a `value`."""
        number = str(self.metadata["phone_number_id"]) if self.metadata else ""
        return (self.waba_id, self.field, self.kind, number)
