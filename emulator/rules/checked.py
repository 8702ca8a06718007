"""What every check of a message's content is given, and what it hands back."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from emulator.shapes import Json, JsonObject
from emulator.state.business import Number
from emulator.state.citizens import Citizen
from emulator.state.templates import Template
from emulator.world import World

MediaKind = Literal["image", "video", "audio", "document", "sticker"]


@dataclass(frozen=True, slots=True)
class Recipient:
    """The addressee as written, and who that is, if anybody."""

    written: str
    citizen: Citizen | None
    wa_id: str | None
    user_id: str | None


@dataclass(frozen=True, slots=True)
class Sending:
    """One send: from whom, to whom, in which version of the interface."""

    world: World
    number: Number
    recipient: Recipient
    version: int


@dataclass(frozen=True, slots=True)
class MediaUse:
    """A file that a message shows: uploaded before, or to be fetched from a link."""

    kind: MediaKind
    id: str | None = None
    link: str | None = None
    filename: str | None = None


@dataclass(frozen=True, slots=True)
class Checked:
    """Content that keeps every rule that is checked before accepting."""

    content: Json
    media: MediaUse | None = None
    template: Template | None = None
    rendered: JsonObject | None = None
