"""Read one stored WhatsApp message into our own words, whatever its type."""

from __future__ import annotations

from datetime import UTC, datetime
from typing import get_args

import msgspec

from dastak.integrations.channel.port import IdentityChange, InboundMessage, Sender
from dastak.integrations.channel.vendors.whatsapp.envelope import Contact, Piece
from dastak.integrations.channel.vendors.whatsapp.flow_reply import form_answers
from dastak.values.inbound import (
    ChoiceIn,
    ContactsIn,
    InboundContent,
    LocationIn,
    MediaIn,
    MediaKind,
    ReactionIn,
    TextIn,
    UnsupportedIn,
)

_MEDIA: dict[str, MediaKind] = {kind: kind for kind in get_args(MediaKind)}
_piece = msgspec.json.Decoder(Piece)


class _Profile(msgspec.Struct):
    name: str = ""


class _Text(msgspec.Struct):
    body: str = ""


class _Media(msgspec.Struct):
    id: str = ""
    mime_type: str = ""
    caption: str = ""
    filename: str = ""


class _Reply(msgspec.Struct):
    id: str = ""
    title: str = ""


class _FlowReply(msgspec.Struct):
    name: str = ""
    response_json: str = "{}"


class _Interactive(msgspec.Struct):
    button_reply: _Reply | None = None
    list_reply: _Reply | None = None
    nfm_reply: _FlowReply | None = None


class _Button(msgspec.Struct):
    payload: str = ""
    text: str = ""


class _Location(msgspec.Struct):
    latitude: float = 0.0
    longitude: float = 0.0
    name: str | None = None
    address: str | None = None


class _Phone(msgspec.Struct):
    phone: str = ""
    wa_id: str = ""


class _Card(msgspec.Struct):
    phones: list[_Phone] = []
    origin: str = ""


class _Reaction(msgspec.Struct):
    emoji: str = ""


class _System(msgspec.Struct):
    type: str = ""
    wa_id: str = ""
    user_id: str = ""
    previous_user_id: str = ""


class _Message(msgspec.Struct, rename={"from_": "from"}):
    id: str | None = None
    from_: str | None = None
    from_user_id: str | None = None
    timestamp: str | int | None = None
    type: str | None = None


class _Whole(msgspec.Struct):
    """The type objects, each on its own so that one bad shape spoils nothing else."""

    text: _Text | None = None
    image: _Media | None = None
    document: _Media | None = None
    audio: _Media | None = None
    video: _Media | None = None
    sticker: _Media | None = None
    interactive: _Interactive | None = None
    button: _Button | None = None
    location: _Location | None = None
    contacts: list[_Card] | None = None
    reaction: _Reaction | None = None


class _WithSystem(msgspec.Struct):
    system: _System | None = None


def decode_message(raw: bytes) -> InboundMessage:
    """A stored piece as an ``InboundMessage``. A shape we do not know is ``UnsupportedIn``."""
    piece = _piece.decode(raw)
    head = _head_of(piece)
    contact = piece.contact or Contact()
    sender = Sender(
        user_id=head.from_user_id or contact.user_id or "",
        phone=head.from_ or contact.wa_id or "",
        name=_profile_name(piece),
    )
    moved = _identity_change(piece.message, head)
    return InboundMessage(
        id=head.id or "",
        number=piece.number,
        sender=moved[0] if moved else sender,
        content=_content(head.type or "", piece.message),
        sent_at=_moment(str(head.timestamp or 0)),
        change=moved[1] if moved else None,
    )


def _head_of(piece: Piece) -> _Message:
    try:
        return msgspec.json.decode(piece.message, type=_Message)
    except msgspec.DecodeError:
        return _Message()


def _moment(seconds: str) -> datetime:
    return datetime.fromtimestamp(int(seconds) if seconds.isdigit() else 0, UTC)


def _profile_name(piece: Piece) -> str:
    if piece.contact is None:
        return ""
    try:
        profile = msgspec.json.decode(piece.contact.profile, type=_Profile | None)
    except msgspec.DecodeError:
        return ""
    return profile.name if profile else ""


def _content(kind: str, raw: msgspec.Raw) -> InboundContent:
    try:
        whole = msgspec.json.decode(raw, type=_Whole)
    except msgspec.DecodeError:
        return UnsupportedIn(kind)
    return _simple(kind, whole) or _tapped(whole) or UnsupportedIn(kind)


def _simple(kind: str, whole: _Whole) -> InboundContent | None:
    if kind == "text" and whole.text:
        return TextIn(whole.text.body)
    if kind in _MEDIA:
        media: _Media | None = getattr(whole, kind)
        if media and media.id:
            return MediaIn(_MEDIA[kind], media.id, media.mime_type, media.caption, media.filename)
    if kind == "location" and whole.location:
        place = whole.location
        return LocationIn(place.latitude, place.longitude, place.name or "", place.address or "")
    if kind == "contacts" and whole.contacts:
        phones = tuple(p.wa_id or p.phone for card in whole.contacts for p in card.phones)
        return ContactsIn(phones, own=whole.contacts[0].origin == "contact_request")
    if kind == "reaction" and whole.reaction:
        return ReactionIn(whole.reaction.emoji)
    return None


def _tapped(whole: _Whole) -> InboundContent | None:
    if whole.button:
        return ChoiceIn(whole.button.payload, whole.button.text)
    if whole.interactive is None:
        return None
    reply = whole.interactive.button_reply or whole.interactive.list_reply
    if reply:
        return ChoiceIn(reply.id, reply.title)
    if whole.interactive.nfm_reply:
        flow = whole.interactive.nfm_reply
        return form_answers(flow.name, flow.response_json)
    return None


def _identity_change(raw: msgspec.Raw, head: _Message) -> tuple[Sender, IdentityChange] | None:
    if head.type != "system":
        return None
    try:
        system = msgspec.json.decode(raw, type=_WithSystem).system
    except msgspec.DecodeError:
        return None
    if system is None or not (system.wa_id or system.user_id):
        return None
    old = IdentityChange(
        old_user_id=system.previous_user_id or head.from_user_id or "", old_phone=head.from_ or ""
    )
    return Sender(user_id=system.user_id, phone=system.wa_id), old
