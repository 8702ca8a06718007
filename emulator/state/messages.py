"""A message of either side, as it stands in a citizen's chat."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Literal

from emulator.shapes import Json, JsonObject

Side = Literal["citizen", "business"]
Status = Literal["accepted", "sent", "delivered", "read", "failed"]

RANK: dict[Status, int] = {"accepted": 0, "sent": 1, "delivered": 2, "read": 3, "failed": 4}


@dataclass(slots=True)
class Failure:
    code: int
    title: str
    details: str


@dataclass(slots=True)
class Message:
    id: str
    number_id: str
    side: Side
    at: float
    type: str
    content: Json
    citizen_id: str | None
    seq: int = 0
    status: Status = "accepted"
    context_id: str | None = None
    failure: Failure | None = None
    fails_after_sent: Failure | None = None
    media_id: str | None = None
    rendered: JsonObject | None = None
    reactions: dict[str, str] = field(default_factory=dict)
    seen: bool = False
    played: bool = False
    # of business messages only
    category: str = "service"
    opaque: str | None = None
    wa_id: str | None = None
    template_id: str | None = None
    in_window: bool = True
    pricing: JsonObject | None = None
    history: list[JsonObject] = field(default_factory=list)
