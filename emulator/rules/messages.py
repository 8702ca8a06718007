"""Which check belongs to which type of message."""

from __future__ import annotations

from collections.abc import Callable
from typing import Final

from emulator.reading import Node

from .checked import Checked, Sending
from .interactive import check_interactive
from .media import check_audio, check_document, check_image, check_sticker, check_video
from .plain import check_contacts, check_location, check_reaction, check_text
from .templates.send import check_template

Check = Callable[[Node, Sending], Checked]

CHECKS: Final[dict[str, Check]] = {
    "text": check_text,
    "image": check_image,
    "video": check_video,
    "audio": check_audio,
    "document": check_document,
    "sticker": check_sticker,
    "location": check_location,
    "contacts": check_contacts,
    "reaction": check_reaction,
    "interactive": check_interactive,
    "template": check_template,
}


def check_content(body: Node, sending: Sending) -> tuple[str, Checked]:
    """The type and its checked content; the first breach is raised."""
    node = body.maybe("type")
    kind = node.any_text() if node else "text"
    check = CHECKS.get(kind)
    if check is None:
        raise Node(kind, "type").refuse(f"unsupported message type {kind!r}", code=131051)
    return kind, check(body.need(kind), sending)
