"""WhatsApp Flows: forms that open inside the chat."""

from __future__ import annotations

from dataclasses import dataclass, field

from emulator.shapes import JsonObject


@dataclass(slots=True)
class Flow:
    id: str
    waba_id: str
    name: str
    categories: list[str]
    status: str = "DRAFT"
    definition: JsonObject | None = None
    endpoint_uri: str | None = None
    errors: list[JsonObject] = field(default_factory=list)
    updated_at: float = 0.0
