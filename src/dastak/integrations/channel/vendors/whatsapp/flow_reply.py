"""Read the JSON string inside a Flow or address reply."""

from __future__ import annotations

import msgspec

from dastak.integrations.channel.vendors.whatsapp.lenient import read
from dastak.values.inbound import FormIn, InboundContent, UnsupportedIn


def form_answers(name: str, response_json: str) -> InboundContent:
    """The answers as text values; nested ones stay JSON."""
    answers = read(response_json.encode("utf-8", "replace"), dict[str, object])
    if answers is None:
        return UnsupportedIn("interactive")
    return FormIn(name, {key: _as_text(value) for key, value in answers.items()})


def _as_text(value: object) -> str:
    return value if isinstance(value, str) else msgspec.json.encode(value).decode()
