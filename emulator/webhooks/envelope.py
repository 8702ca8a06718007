"""The body of a webhook request: updates packed into entry, changes, value, list."""

from __future__ import annotations

import hashlib
import hmac
import json
from collections.abc import Iterable

from emulator.shapes import Json, JsonObject

from .updates import Update

BODY_MOST = 3 * 1024 * 1024


def compose(updates: Iterable[Update]) -> bytes:
    """JSON as the platform writes it: non-ASCII and slashes escaped."""
    entries: list[Json] = []
    last: Update | None = None
    changes: list[Json] = []
    value: JsonObject = {}
    for update in updates:
        if last is None or update.waba_id != last.waba_id or _timed(update) or _timed(last):
            changes = []
            entries.append(_entry(update, changes))
            last = None
        if last is None or update.kind is None or update.group != last.group:
            value = _value(update)
            changes.append({"field": update.field, "value": value})
        _put(value, update)
        last = update
    body = json.dumps({"object": "whatsapp_business_account", "entry": entries})
    return body.replace("/", "\\/").encode("ascii")


def signature(secret: str, body: bytes) -> str:
    return "sha256=" + hmac.new(secret.encode(), body, hashlib.sha256).hexdigest()


def _timed(update: Update) -> bool:
    return update.kind is None


def _entry(update: Update, changes: list[Json]) -> JsonObject:
    if _timed(update):
        return {"id": update.waba_id, "time": int(update.at), "changes": changes}
    return {"id": update.waba_id, "changes": changes}


def _value(update: Update) -> JsonObject:
    if update.kind is None:
        return dict(update.item)
    return {"messaging_product": "whatsapp", "metadata": update.metadata}


def _put(value: JsonObject, update: Update) -> None:
    if update.kind is None:
        return
    if update.contact is not None:
        contacts = value.setdefault("contacts", [])
        if isinstance(contacts, list) and update.contact not in contacts:
            contacts.append(update.contact)
    items = value.setdefault(update.kind, [])
    if isinstance(items, list):
        items.append(update.item)
