"""What a citizen sent, free of any channel's vocabulary."""

from typing import Literal

import msgspec

MediaKind = Literal["image", "document", "audio", "video", "sticker"]


class TextIn(msgspec.Struct, frozen=True, tag="text"):
    """Typed words."""

    body: str


class ChoiceIn(msgspec.Struct, frozen=True, tag="choice"):
    """A tap on a button or a list row. ``id`` is what we gave it."""

    id: str
    title: str = ""


class MediaIn(msgspec.Struct, frozen=True, tag="media"):
    """A file that the channel keeps under ``media_id`` until we fetch it."""

    kind: MediaKind
    media_id: str
    mime_type: str = ""
    caption: str = ""
    filename: str = ""


class LocationIn(msgspec.Struct, frozen=True, tag="location"):
    """A place pin: degrees WGS 84."""

    latitude: float
    longitude: float
    name: str = ""
    address: str = ""


class ContactsIn(msgspec.Struct, frozen=True, tag="contacts"):
    """Shared contact cards; ``own`` is true for the reply to our request for a number."""

    phones: tuple[str, ...] = ()
    own: bool = False


class ReactionIn(msgspec.Struct, frozen=True, tag="reaction"):
    """An emoji on one of our messages; empty when it was taken back."""

    emoji: str = ""


class FormIn(msgspec.Struct, frozen=True, tag="form"):
    """The answers of a WhatsApp Flow or address message."""

    name: str
    answers: dict[str, str] = {}


class UnsupportedIn(msgspec.Struct, frozen=True, tag="unsupported"):
    """Anything else: ``kind`` is the channel's own word for it."""

    kind: str = ""


InboundContent = (
    TextIn | ChoiceIn | MediaIn | LocationIn | ContactsIn | ReactionIn | FormIn | UnsupportedIn
)
