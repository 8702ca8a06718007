"""Changes of a citizen's account that businesses are told: number, key, advertising."""

from __future__ import annotations

from emulator.delivery.incoming import receive
from emulator.delivery.statuses import metadata
from emulator.shapes import JsonObject
from emulator.state.business import Number
from emulator.state.citizens import Citizen
from emulator.webhooks.people import sender_contact
from emulator.webhooks.updates import Update
from emulator.world import World


def change_number(world: World, citizen: Citizen, phone: str) -> None:
    """A new number brings a new user id; who hides the number only shows the latter."""
    shown_before = citizen.shown_phone(world.now)
    _, former_user_id = world.citizens.renew(citizen, phone)
    changed: JsonObject = {"user_id": citizen.user_id, "previous_user_id": former_user_id}
    extra: JsonObject = {"from_user_id": former_user_id}
    if shown_before:
        kind = "user_changed_number"
        changed["wa_id"] = citizen.phone
        body = f"User {citizen.name} changed from {shown_before} to {citizen.phone}"
        extra["from"] = shown_before
    else:
        kind = "user_changed_user_id"
        body = f"User {citizen.name} changed their account"
    changed.update(type=kind, body=body)
    for number in _known_to(world, citizen):
        receive(world, citizen, number, kind="system", content=changed, extra=extra)


def change_identity(world: World, citizen: Citizen) -> None:
    """A new device, a new key: businesses that check it are told."""
    citizen.identity_hash = world.ids.token(16)
    identity: JsonObject = {
        "acknowledged": False,
        "created_timestamp": str(int(world.now)),
        "hash": citizen.identity_hash,
    }
    content: JsonObject = {
        "type": "customer_identity_changed",
        "body": f"User {citizen.name} changed their device",
        "user_id": citizen.user_id,
    }
    for number in _known_to(world, citizen):
        if number.checks_identity:
            extra: JsonObject = {"identity": identity}
            receive(world, citizen, number, kind="system", content=content, extra=extra)


def opt_out_of_marketing(world: World, citizen: Citizen, *, stop: bool) -> None:
    """Told on its own webhook field, to every business the citizen knows."""
    if citizen.marketing_opt_out is stop:
        return
    citizen.marketing_opt_out = stop
    for number in _known_to(world, citizen):
        _tell_preference(world, citizen, number)


def _tell_preference(world: World, citizen: Citizen, number: Number) -> None:
    stopped = citizen.marketing_opt_out
    preference: JsonObject = {
        "user_id": citizen.user_id,
        "detail": f"User requested to {'stop' if stopped else 'resume'} marketing messages",
        "category": "marketing_messages",
        "value": "stop" if stopped else "resume",
        "timestamp": int(world.now),
    }
    if phone := citizen.shown_phone(world.now):
        preference["wa_id"] = phone
    world.postbox.drop(
        Update(
            waba_id=number.waba_id,
            field="user_preferences",
            kind="user_preferences",
            metadata=metadata(number),
            item=preference,
            contact=sender_contact(citizen, number, world.now),
        )
    )


def _known_to(world: World, citizen: Citizen) -> list[Number]:
    """Numbers that have a thread with this citizen."""
    ids = dict.fromkeys(message.number_id for message in citizen.chat)
    return [world.numbers[number_id] for number_id in ids if number_id in world.numbers]
