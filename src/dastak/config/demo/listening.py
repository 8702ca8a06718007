"""The demo listens to voice notes through a local double, which knows the phone page's own."""

from __future__ import annotations

from collections.abc import Mapping

KEY = "speech_key"


def speech_double(port: int) -> Mapping[str, str]:
    """The settings for ``python -m emulator.speech`` on this machine."""
    return {
        "SPEECH_VENDOR": "openai",
        "SPEECH_URL": f"http://127.0.0.1:{port}/v1",
        "SPEECH_KEY": KEY,
    }
