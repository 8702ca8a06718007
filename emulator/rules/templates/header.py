"""The header of a template that is sent: text, a file, or a place."""

from __future__ import annotations

from emulator.reading import Node
from emulator.refusals import Refusal
from emulator.rules.checked import MediaUse, Sending
from emulator.rules.interactive.parts import MEDIA
from emulator.rules.media import media_use
from emulator.rules.plain import check_location
from emulator.shapes import text_of
from emulator.state.templates import Template

from .parameters import text_values
from .variables import fill

HEADER_MOST = 60


def fill_header(
    template: Template, part: Node | None, sending: Sending
) -> tuple[str | None, MediaUse | None]:
    """The header's words or its file."""
    header = template.component("HEADER")
    if header is None:
        return None, None
    kind = text_of(header.get("format"), "TEXT").upper()
    if kind == "TEXT":
        return _text(template, text_of(header.get("text")), part, sending), None
    parameter = _only_parameter(part, kind)
    if kind == "LOCATION":
        check_location(parameter.need("location"), sending)
        return None, None
    return None, media_use(parameter.need(kind.lower()), sending, MEDIA[kind.lower()])


def _text(template: Template, text: str, part: Node | None, sending: Sending) -> str:
    filled = fill(text, text_values(template, text, part, "header", sending))
    if len(filled) > HEADER_MOST:
        raise Refusal(
            132005,
            f"header: {len(filled)} characters after filling, at most {HEADER_MOST}",
            rule="template.header.length",
        )
    return filled


def _only_parameter(part: Node | None, kind: str) -> Node:
    parameters = part.maybe("parameters") if part else None
    given = parameters.items() if parameters else []
    received = given[0].need("type").any_text().upper() if given else "UNKNOWN"
    if len(given) != 1 or received != kind:
        raise Refusal(
            132012,
            f"header: Format mismatch, expected {kind}, received {received}",
            rule="template.header.format",
        )
    return given[0]
