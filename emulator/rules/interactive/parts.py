"""Header, body and footer, as all interactive messages have them."""

from __future__ import annotations

from typing import Final

from emulator.reading import Node
from emulator.rules.checked import MediaKind, MediaUse, Sending
from emulator.rules.media import media_use

HEADER_MOST: Final = 60
BODY_MOST: Final = 1024
FOOTER_MOST: Final = 60
MEDIA: Final[dict[str, MediaKind]] = {
    "image": "image",
    "video": "video",
    "document": "document",
}


def check_body(content: Node, *, most: int = BODY_MOST) -> None:
    content.need("body").need("text").text(most)
    if footer := content.maybe("footer"):
        footer.need("text").text(FOOTER_MOST)


def check_header(content: Node, sending: Sending, *allowed: str) -> MediaUse | None:
    """The header's file, if it has one; Refusal for a kind that does not fit here."""
    header = content.maybe("header")
    if header is None:
        return None
    if not allowed:
        raise header.refuse("this kind of message has no header")
    kind = header.need("type").choice(*allowed)
    if kind == "text":
        header.need("text").text(HEADER_MOST)
        return None
    return media_use(header.need(kind), sending, MEDIA[kind])


def action_of(content: Node, name: str | None = None) -> Node:
    action = content.need("action")
    if name is not None:
        action.need("name").choice(name)
    return action
