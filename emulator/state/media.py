"""Files: uploaded by a business, or sent by a citizen."""

from __future__ import annotations

import base64
import hashlib
from dataclasses import dataclass, field


@dataclass(slots=True)
class Media:
    id: str
    number_id: str
    content: bytes
    mime_type: str
    created_at: float
    expires_at: float
    filename: str | None = None
    incoming: bool = False
    addresses: dict[str, float] = field(default_factory=dict)

    @property
    def sha256_hex(self) -> str:
        return hashlib.sha256(self.content).hexdigest()

    @property
    def sha256_base64(self) -> str:
        return base64.b64encode(hashlib.sha256(self.content).digest()).decode()
