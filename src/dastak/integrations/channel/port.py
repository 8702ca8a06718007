"""What every messaging channel offers us, in our own words."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import datetime
from typing import Literal, Protocol

import msgspec

from dastak.values.inbound import InboundContent
from dastak.values.outbound import OutboundContent

UpdateKind = Literal["message", "status", "other"]
DeliveryState = Literal["accepted", "sent", "delivered", "read", "failed"]


class Refused(Exception):
    """The channel will never take this: do not retry. ``code`` is for logs and screens."""

    def __init__(self, code: int, reason: str) -> None:
        super().__init__(f"{code}: {reason}")
        self.code = code
        self.reason = reason


class Unavailable(Exception):
    """The channel is down and took nothing: retry later."""

    def __init__(self, reason: str, code: int = 0) -> None:
        super().__init__(reason)
        self.code = code


class Unsure(Exception):
    """The answer was lost: the channel may have taken the message. Wait for a status."""


class TooFast(Exception):
    """Slow down. ``pair`` when it is about this one recipient; ``after`` in seconds."""

    def __init__(self, code: int, *, after: float, pair: bool) -> None:
        super().__init__(f"{code}: too fast")
        self.code = code
        self.after = after
        self.pair = pair


@dataclass(frozen=True, slots=True)
class Update:
    """One piece of a webhook. ``key`` is what makes a duplicate known; ``sender`` orders it.

    ``raw`` is JSON that ``decode_message``/``decode_status`` of the same channel understand.
    """

    kind: UpdateKind
    key: str
    number: str
    sender: str
    raw: bytes


class Sender(msgspec.Struct, frozen=True):
    """Who wrote: a business-scoped id, a phone (E.164 digits), or both; never neither."""

    user_id: str = ""
    phone: str = ""
    name: str = ""


class IdentityChange(msgspec.Struct, frozen=True):
    """The channel says that ``old_*`` is now known by the sender's identifiers."""

    old_user_id: str = ""
    old_phone: str = ""


@dataclass(frozen=True, slots=True)
class InboundMessage:
    """One message from a citizen. ``id`` is the channel's own; ``sent_at`` is unknown when the
    channel does not say it."""

    id: str
    number: str
    sender: Sender
    content: InboundContent
    sent_at: datetime | None
    change: IdentityChange | None = None


@dataclass(frozen=True, slots=True)
class Status:
    """How far one of our messages came. ``ours`` is the reference we gave when sending it."""

    id: str
    ours: str
    state: DeliveryState
    at: datetime
    code: int = 0
    reason: str = ""
    category: str = ""
    billable: bool = False


@dataclass(frozen=True, slots=True)
class TemplateMove:
    """A template changed its status or its category."""

    name: str
    language: str
    status: str = ""
    category: str = ""


@dataclass(frozen=True, slots=True)
class Notice:
    """An approved template with its parameters; ``media_id`` fills a document header."""

    template: str
    language: str
    params: tuple[str, ...]
    media_id: str = ""
    filename: str = ""


@dataclass(frozen=True, slots=True)
class Envelope:
    """One message to send. ``media_id`` is a file's; ``ours`` comes back in its statuses."""

    number: str
    to_phone: str
    to_user_id: str
    ours: str
    content: OutboundContent | Notice
    media_id: str = ""


@dataclass(frozen=True, slots=True)
class Health:
    """One line for the status page: ``problem`` is empty when all is well."""

    part: str
    problem: str = ""
    facts: dict[str, str] = field(default_factory=dict)


class ChannelDoor(Protocol):
    """The pure half: reads what the channel posts to us."""

    def is_genuine(self, body: bytes, signature: str) -> bool:
        """Whether the channel signed these very bytes."""

    def answer_handshake(self, query: dict[str, str]) -> str | None:
        """The challenge to echo, or ``None`` to refuse."""

    def split(self, body: bytes) -> list[Update]:
        """Every update of a webhook; whatever is not understood comes as ``other``."""

    def decode_message(self, raw: bytes) -> InboundMessage:
        """A ``message`` update in our words."""

    def decode_status(self, raw: bytes) -> Status:
        """A ``status`` update in our words."""

    def decode_template_move(self, raw: bytes) -> TemplateMove | None:
        """What an ``other`` update says of a template, if it does."""


class Channel(Protocol):
    """The half that talks: one attempt each, no retries."""

    async def send(self, envelope: Envelope) -> str:
        """Send; returns the channel's message id. Raises Refused, TooFast, Unavailable, Unsure."""

    async def upload(self, number: str, content: bytes, *, filename: str, mime_type: str) -> str:
        """Store a file with the channel; returns its media id (valid 30 days)."""

    async def download(self, media_id: str, *, limit_bytes: int) -> tuple[bytes, str]:
        """A citizen's file and its MIME type. Raises Refused when it is gone or too big."""

    async def mark_read(self, number: str, message_id: str) -> None:
        """Show the citizen that we have read it."""

    async def check_config(self) -> list[Health]:
        """What works and what does not, for ``dastak check-config``."""

    async def close(self) -> None:
        """Let go of connections."""
