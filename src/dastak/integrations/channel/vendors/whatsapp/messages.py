"""Read one stored WhatsApp message into our own words, whatever its type."""

from __future__ import annotations

import msgspec

from dastak.integrations.channel.port import IdentityChange, InboundMessage, Sender
from dastak.integrations.channel.vendors.whatsapp.contents import content_of
from dastak.integrations.channel.vendors.whatsapp.envelope import Contact, Piece
from dastak.integrations.channel.vendors.whatsapp.lenient import NOTHING, moment, read

_MOVES = {"user_changed_number", "user_changed_user_id", "customer_changed_number"}
_piece = msgspec.json.Decoder(Piece)


class _Profile(msgspec.Struct):
    name: str | None = None


class _System(msgspec.Struct):
    type: str | None = None
    wa_id: str | None = None
    user_id: str | None = None
    previous_user_id: str | None = None


class _Message(msgspec.Struct, rename={"from_": "from"}):
    id: str | None = None
    from_: str | None = None
    from_user_id: str | None = None
    timestamp: str | int | None = None
    type: str | None = None
    system: msgspec.Raw = NOTHING


def decode_message(raw: bytes) -> InboundMessage:
    """A stored piece as an ``InboundMessage``. A shape we do not know is ``UnsupportedIn``."""
    piece = _piece.decode(raw)
    head = read(piece.message, _Message) or _Message()
    contact = piece.contact or Contact()
    profile = read(contact.profile, _Profile) or _Profile()
    sender = Sender(
        user_id=head.from_user_id or contact.user_id or "",
        phone=head.from_ or contact.wa_id or "",
        name=profile.name or "",
    )
    moved = _identity_change(head)
    return InboundMessage(
        id=head.id or "",
        number=piece.number,
        sender=moved[0] if moved else sender,
        content=content_of(head.type or "", piece.message),
        sent_at=moment(head.timestamp),
        change=moved[1] if moved else None,
    )


def _identity_change(head: _Message) -> tuple[Sender, IdentityChange] | None:
    """Of a ``system`` message that tells of one; another device or key is the same person."""
    system = read(head.system, _System) if head.type == "system" else None
    if system is None or system.type not in _MOVES or not (system.wa_id or system.user_id):
        return None
    old = IdentityChange(
        old_user_id=system.previous_user_id or head.from_user_id or "", old_phone=head.from_ or ""
    )
    return Sender(user_id=system.user_id or "", phone=system.wa_id or ""), old
