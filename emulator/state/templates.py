"""Message templates, one per name and language."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Literal

from emulator.shapes import JsonObject, objects_of, text_of

Category = Literal["AUTHENTICATION", "UTILITY", "MARKETING"]


@dataclass(slots=True)
class Template:
    id: str
    waba_id: str
    name: str
    language: str
    category: str
    components: list[JsonObject]
    status: str = "PENDING"
    parameter_format: str = "POSITIONAL"
    sub_category: str | None = None
    previous_category: str | None = None
    correct_category: str | None = None
    rejected_reason: str = "NONE"
    quality: str = "UNKNOWN"
    ttl_seconds: int | None = None
    created_at: float = 0.0
    edited_at: list[float] = field(default_factory=list)
    pauses: int = 0

    def component(self, kind: str) -> JsonObject | None:
        for component in self.components:
            if text_of(component.get("type")).upper() == kind:
                return component
        return None

    @property
    def buttons(self) -> list[JsonObject]:
        component = self.component("BUTTONS")
        return objects_of(component.get("buttons")) if component else []

    @property
    def body_text(self) -> str:
        component = self.component("BODY")
        return text_of(component.get("text")) if component else ""
