"""How a citizen looks to a business: every key may be missing."""

from __future__ import annotations

from emulator.shapes import JsonObject
from emulator.state.business import Number
from emulator.state.citizens import Citizen


def sender_contact(citizen: Citizen, number: Number, now: float) -> JsonObject:
    """The contact beside an incoming message."""
    profile: JsonObject = {"name": citizen.name}
    if citizen.username:
        profile["username"] = citizen.username
    contact: JsonObject = {"profile": profile, "user_id": citizen.user_id}
    if phone := citizen.shown_phone(now):
        contact["wa_id"] = phone
    if number.checks_identity:
        contact["identity_key_hash"] = citizen.identity_hash
    return contact


def status_contact(citizen: Citizen, now: float, status: str) -> JsonObject:
    """The contact beside a status: no name, the username only once delivered."""
    contact: JsonObject = {"user_id": citizen.user_id}
    if phone := citizen.shown_phone(now):
        contact["wa_id"] = phone
    if citizen.username and status in ("delivered", "read", "played"):
        contact["profile"] = {"username": citizen.username}
    return contact
