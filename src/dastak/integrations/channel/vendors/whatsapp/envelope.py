"""Take a webhook apart: four levels down to single messages and statuses, kept raw.

Only the envelope is typed. A message or status stays raw JSON, so that a type that Meta adds
tomorrow is stored today (facts: https://developers.facebook.com/docs/whatsapp/cloud-api/webhooks).
"""

from __future__ import annotations

import hashlib

import msgspec

from dastak.integrations.channel.port import Update


class Contact(msgspec.Struct):
    """Who the channel says a sender is; every key may be absent."""

    wa_id: str | None = None
    user_id: str | None = None
    profile: msgspec.Raw = msgspec.Raw(b"null")


class _Metadata(msgspec.Struct):
    phone_number_id: str = ""


class _Value(msgspec.Struct):
    metadata: _Metadata = msgspec.field(default_factory=_Metadata)
    contacts: list[msgspec.Raw] | None = None
    messages: list[msgspec.Raw] | None = None
    statuses: list[msgspec.Raw] | None = None


class _Change(msgspec.Struct):
    field: str = ""
    value: msgspec.Raw = msgspec.Raw(b"null")


class _Entry(msgspec.Struct):
    changes: list[_Change] = []


class _Body(msgspec.Struct):
    entry: list[_Entry] = []


class _Head(msgspec.Struct, rename={"from_": "from"}):
    id: str | None = None
    status: str | None = None
    from_: str | None = None
    from_user_id: str | None = None


class Piece(msgspec.Struct):
    """What we store of one message: the number, who the contact is, and the message itself."""

    number: str
    message: msgspec.Raw
    contact: Contact | None = None


class StatusPiece(msgspec.Struct):
    """What we store of one status."""

    number: str
    status: msgspec.Raw


_body = msgspec.json.Decoder(_Body)
_value = msgspec.json.Decoder(_Value)
_head = msgspec.json.Decoder(_Head)
_one_contact = msgspec.json.Decoder(Contact)
_encode = msgspec.json.Encoder().encode


def split(body: bytes) -> list[Update]:
    """Every update of a webhook body. What has another shape is one ``other`` update, whole."""
    try:
        changes = [change for entry in _body.decode(body).entry for change in entry.changes]
    except msgspec.DecodeError:
        return [_other(body)]
    updates: list[Update] = []
    for change in changes:
        updates += _of_change(change)
    return updates or [_other(body)]


def _of_change(change: _Change) -> list[Update]:
    whole = _encode({"field": change.field, "value": change.value})
    if change.field != "messages":
        return [_other(whole)]
    try:
        value = _value.decode(change.value)
    except msgspec.DecodeError:
        return [_other(whole)]
    number = value.metadata.phone_number_id
    contacts = [_contact(raw) for raw in value.contacts or ()]
    updates = [_message(raw, number, contacts) for raw in value.messages or ()]
    updates += [_status(raw, number) for raw in value.statuses or ()]
    return updates or [_other(whole)]


def _contact(raw: msgspec.Raw) -> Contact:
    try:
        return _one_contact.decode(raw)
    except msgspec.DecodeError:
        return Contact()


def _message(raw: msgspec.Raw, number: str, contacts: list[Contact]) -> Update:
    try:
        head = _head.decode(raw)
    except msgspec.DecodeError:
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


def _status(raw: msgspec.Raw, number: str) -> Update:
    piece = _encode(StatusPiece(number, raw))
    try:
        head = _head.decode(raw)
    except msgspec.DecodeError:
        return _other(piece)
    key = f"{head.id}:{head.status}" if head.id else _hash(piece)
    return Update("status", key, number, head.id or "", piece)


def _other(raw: bytes) -> Update:
    key = _hash(raw)
    return Update("other", key, "", key, raw)


def _hash(raw: bytes) -> str:
    return "sha256:" + hashlib.sha256(raw).hexdigest()
