"""Take a webhook apart: four levels down to single messages and statuses, kept raw.

Only the envelope is typed. A message or status stays raw JSON, so that a type that Meta adds
tomorrow is stored today (facts: https://developers.facebook.com/docs/whatsapp/cloud-api/webhooks).
"""

from __future__ import annotations

import hashlib
from typing import Annotated

import msgspec

from dastak.integrations.channel.port import Update
from dastak.integrations.channel.vendors.whatsapp.lenient import (
    NOTHING,
    items,
    read,
    with_whole_letters,
)

Raw = msgspec.Raw


class Contact(msgspec.Struct):
    """Who the channel says a sender is; every key may be absent."""

    wa_id: str | None = None
    user_id: str | None = None
    profile: Raw = NOTHING


class _Body(msgspec.Struct):
    entry: Raw = NOTHING


class _Entry(msgspec.Struct):
    changes: Raw = NOTHING


class _Change(msgspec.Struct):
    field: str = ""
    value: Raw = NOTHING


class _Value(msgspec.Struct):
    metadata: Raw = NOTHING
    contacts: Raw = NOTHING
    messages: Raw = NOTHING
    statuses: Raw = NOTHING


class _Metadata(msgspec.Struct):
    phone_number_id: Annotated[str, msgspec.Meta(pattern=r"^[^\x00]*$")] = ""


class _Head(msgspec.Struct, rename={"from_": "from"}):
    id: str | None = None
    status: str | None = None
    from_: str | None = None
    from_user_id: str | None = None


class Piece(msgspec.Struct):
    """What we store of one message: the number, who the contact is, and the message itself."""

    number: str
    message: Raw
    contact: Contact | None = None


class StatusPiece(msgspec.Struct):
    """What we store of one status."""

    number: str
    status: Raw


_encode = msgspec.json.Encoder().encode


def split(body: bytes) -> list[Update]:
    """Every update of a webhook body. What has another shape is one ``other`` update, whole, and
    spoils nothing beside it."""
    whole = read(body, _Body) or read(with_whole_letters(body), _Body)
    entries = items(whole.entry) if whole else []
    updates = [update for entry in entries for update in _of_entry(entry)]
    return updates or [_other(body)]


def _of_entry(raw: Raw) -> list[Update]:
    entry = read(raw, _Entry)
    changes = items(entry.changes) if entry else []
    return [update for change in changes for update in _of_change(change)] or [_other(bytes(raw))]


def _of_change(raw: Raw) -> list[Update]:
    change = read(raw, _Change)
    value = read(change.value, _Value) if change and change.field == "messages" else None
    if value is None:
        return [_other(bytes(raw))]
    number = (read(value.metadata, _Metadata) or _Metadata()).phone_number_id
    contacts = [read(one, Contact) or Contact() for one in items(value.contacts)]
    updates = [_message(one, number, contacts) for one in items(value.messages)]
    updates += [_status(one, number) for one in items(value.statuses)]
    return updates or [_other(bytes(raw))]


def _message(raw: Raw, number: str, contacts: list[Contact]) -> Update:
    head = read(raw, _Head)
    if head is None:
        return _other(_encode({"number": number, "message": raw}))
    contact = _contact_of(head, contacts)
    known = (contact.user_id or contact.wa_id or "") if contact else ""
    piece = _encode(Piece(number, raw, contact))
    sender = head.from_user_id or known or head.from_ or ""
    return Update("message", head.id or _hash(piece), number, sender, piece)


def _contact_of(head: _Head, contacts: list[Contact]) -> Contact | None:
    for contact in contacts:
        if head.from_user_id and contact.user_id == head.from_user_id:
            return contact
        if head.from_ and contact.wa_id == head.from_:
            return contact
    return contacts[0] if len(contacts) == 1 else None


def _status(raw: Raw, number: str) -> Update:
    piece = _encode(StatusPiece(number, raw))
    head = read(raw, _Head)
    if head is None:
        return _other(piece)
    key = f"{head.id}:{head.status}" if head.id else _hash(piece)
    return Update("status", key, number, head.id or "", piece)


def _other(raw: bytes) -> Update:
    key = _hash(raw)
    return Update("other", key, "", key, raw)


def _hash(raw: bytes) -> str:
    return "sha256:" + hashlib.sha256(raw).hexdigest()
