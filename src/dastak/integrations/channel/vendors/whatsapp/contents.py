"""What a message says, whatever its type; every key of a type's object may be missing or null."""

from __future__ import annotations

from collections.abc import Callable
from typing import get_args

import msgspec

from dastak.integrations.channel.vendors.whatsapp.flow_reply import form_answers
from dastak.integrations.channel.vendors.whatsapp.lenient import NOTHING, items, read
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

Raw = msgspec.Raw


class _Text(msgspec.Struct):
    body: str | None = None


class _Media(msgspec.Struct):
    id: str | None = None
    mime_type: str | None = None
    caption: str | None = None
    filename: str | None = None


class _Reply(msgspec.Struct):
    id: str | None = None
    title: str | None = None


class _FlowReply(msgspec.Struct):
    name: str | None = None
    response_json: str | None = None


class _Interactive(msgspec.Struct):
    button_reply: Raw = NOTHING
    list_reply: Raw = NOTHING
    nfm_reply: Raw = NOTHING


class _Button(msgspec.Struct):
    payload: str | None = None
    text: str | None = None


class _Location(msgspec.Struct):
    latitude: float
    longitude: float
    name: str | None = None
    address: str | None = None


class _Phone(msgspec.Struct):
    phone: str | None = None
    wa_id: str | None = None


class _Card(msgspec.Struct):
    phones: Raw = NOTHING
    origin: str | None = None


class _Reaction(msgspec.Struct):
    emoji: str | None = None


def content_of(kind: str, message: Raw) -> InboundContent:
    """The object that bears the name of the type, in our words."""
    body = (read(message, dict[str, Raw]) or {}).get(kind, NOTHING)
    reader = _READERS.get(kind)
    return (reader and reader(body)) or UnsupportedIn(kind)


def _text(raw: Raw) -> InboundContent | None:
    text = read(raw, _Text)
    return TextIn(text.body) if text and text.body is not None else None


def _media(kind: MediaKind) -> Callable[[Raw], InboundContent | None]:
    def reader(raw: Raw) -> InboundContent | None:
        media = read(raw, _Media)
        if media is None or not media.id:
            return None
        return MediaIn(
            kind, media.id, media.mime_type or "", media.caption or "", media.filename or ""
        )

    return reader


def _location(raw: Raw) -> InboundContent | None:
    place = read(raw, _Location)
    if place is None or abs(place.latitude) > 90 or abs(place.longitude) > 180:
        return None
    return LocationIn(place.latitude, place.longitude, place.name or "", place.address or "")


def _contacts(raw: Raw) -> InboundContent | None:
    cards = [card for one in items(raw) if (card := read(one, _Card)) is not None]
    phones = [read(one, _Phone) or _Phone() for card in cards for one in items(card.phones)]
    known = tuple(number for p in phones if (number := p.wa_id or p.phone))
    own = any(card.origin == "contact_request" for card in cards)
    return ContactsIn(known, own=own) if cards else None


def _reaction(raw: Raw) -> InboundContent | None:
    reaction = read(raw, _Reaction)
    return ReactionIn(reaction.emoji or "") if reaction else None


def _button(raw: Raw) -> InboundContent | None:
    button = read(raw, _Button)
    return ChoiceIn(button.payload or "", button.text or "") if button else None


def _interactive(raw: Raw) -> InboundContent | None:
    answer = read(raw, _Interactive) or _Interactive()
    reply = read(answer.button_reply, _Reply) or read(answer.list_reply, _Reply)
    if reply:
        return ChoiceIn(reply.id or "", reply.title or "")
    form = read(answer.nfm_reply, _FlowReply)
    return form_answers(form.name or "", form.response_json or "") if form else None


_READERS: dict[str, Callable[[Raw], InboundContent | None]] = {
    "text": _text,
    "location": _location,
    "contacts": _contacts,
    "reaction": _reaction,
    "button": _button,
    "interactive": _interactive,
    **{kind: _media(kind) for kind in get_args(MediaKind)},
}
