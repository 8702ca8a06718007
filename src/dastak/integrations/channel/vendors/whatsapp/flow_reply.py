"""Read the JSON string inside a Flow or address reply."""

from __future__ import annotations

import msgspec

from dastak.values.inbound import FormIn, InboundContent, UnsupportedIn


def form_answers(name: str, response_json: str) -> InboundContent:
    """The answers as text values; nested ones stay JSON."""
    try:
        answers = msgspec.json.decode(response_json, type=dict[str, object])
    except msgspec.DecodeError:
        return UnsupportedIn("interactive")
    return FormIn(name, {key: _as_text(value) for key, value in answers.items()})


def _as_text(value: object) -> str:
    return value if isinstance(value, str) else msgspec.json.encode(value).decode()
