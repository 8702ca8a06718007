"""A citizen's chat as the phone shows it."""

from __future__ import annotations

from emulator.clock import iso
from emulator.shapes import JsonObject

from .citizens import Citizen
from .media import Media
from .messages import Message


def show(message: Message, media: Media | None) -> JsonObject:
    """One message for the control interface."""
    shown: JsonObject = {
        "seq": message.seq,
        "id": message.id,
        "with": message.number_id,
        "from": message.side,
        "at": iso(message.at),
        "type": message.type,
        message.type: message.content,
        "status": "sent" if message.status == "accepted" else message.status,
        "reactions": [{"from": who, "emoji": emoji} for who, emoji in message.reactions.items()],
    }
    if message.context_id:
        shown["context"] = {"message_id": message.context_id}
    if message.failure:
        shown["error"] = {
            "code": message.failure.code,
            "title": message.failure.title,
            "details": message.failure.details,
        }
    if message.rendered:
        shown["rendered"] = message.rendered
    if media:
        shown["media"] = _file(media)
    return shown


def _file(media: Media) -> JsonObject:
    return {
        "url": f"/_control/media/{media.id}",
        "mime_type": media.mime_type,
        "filename": media.filename,
        "size": len(media.content),
    }


def put(citizen: Citizen, message: Message, media: Media | None, *, keep: int) -> list[Message]:
    """Append to the chat and tell the phone; returns the oldest that had to go."""
    message.seq = citizen.seq + 1
    citizen.chat.append(message)
    citizen.tell({"type": "message", "message": show(message, media)})
    if len(citizen.chat) <= keep:
        return []
    gone = citizen.chat[: len(citizen.chat) - keep]
    del citizen.chat[: len(gone)]
    return gone
