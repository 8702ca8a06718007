"""What an operator says of the listener to voice notes (docs/settings.md)."""

from __future__ import annotations

from collections.abc import Collection
from typing import TypedDict


class SpeechSetting(TypedDict):
    """The settings called ``SPEECH_…``."""

    vendor: str
    url: str
    key: str
    user: str
    pipeline: str
    service: str
    model: str
    form: str
    answer: str
    hosts: Collection[str]
    timeout_seconds: float
    limit_seconds: float
