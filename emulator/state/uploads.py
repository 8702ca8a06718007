"""Resumable uploads: samples for template headers, profile pictures."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(slots=True)
class Upload:
    id: str
    app_id: str
    length: int
    mime_type: str
    content: bytes = b""
    handle: str = ""
