"""The way of an accepted message: sent, delivered, read; or failed."""

from __future__ import annotations

from emulator.state.chats import put, show
from emulator.state.citizens import Citizen
from emulator.state.messages import Message, Status
from emulator.world import World

from .judgement import BREACHES
from .pricing import settle
from .statuses import report


def go(world: World, message: Message) -> None:
    """Start the journey; a message that carries a failure fails instead."""
    wait = world.settings.sent_after_ms / 1000
    world.agenda.after(wait, lambda: _leave(world, message))


def _leave(world: World, message: Message) -> None:
    citizen = world.citizens.get(message.citizen_id) if message.citizen_id else None
    if message.failure is not None or citizen is None:
        _fail(world, message, citizen)
        return
    message.status = "sent"
    if message.type == "reaction":
        _react(world, message, citizen)
        report(world, message, "sent")
        return
    enter_chat(world, citizen, message)
    report(world, message, "sent")
    wait = world.settings.delivered_after_ms / 1000
    world.agenda.after(wait, lambda: _arrive(world, message, citizen))


def _fail(world: World, message: Message, citizen: Citizen | None) -> None:
    message.status = "failed"
    failure = message.failure
    if failure is not None and failure.code in BREACHES:
        world.note_breach(BREACHES[failure.code], failure.code, failure.details, message.wa_id)
    if citizen is not None:
        enter_chat(world, citizen, message)
    report(world, message, "failed")


def enter_chat(world: World, citizen: Citizen, message: Message) -> None:
    keep = world.settings.keep_messages_per_citizen
    media = world.media.get(message.media_id) if message.media_id else None
    for old in put(citizen, message, media, keep=keep):
        world.messages.pop(old.id, None)


def _arrive(world: World, message: Message, citizen: Citizen) -> None:
    if not citizen.online or message.status != "sent":
        return
    if message.fails_after_sent is not None:
        message.failure = message.fails_after_sent
        _advance(world, message, citizen, "failed")
        return
    settle(world, message)
    if world.ids.chance(world.faults.webhooks.skip_delivered):
        message.status = "delivered"
        citizen.tell({"type": "status", "id": message.id, "status": "delivered"})
        return
    _advance(world, message, citizen, "delivered")


def come_online(world: World, citizen: Citizen) -> None:
    """What waited at the platform arrives now."""
    for message in citizen.chat:
        if message.side == "business":
            _arrive(world, message, citizen)


def read(world: World, message: Message, citizen: Citizen) -> None:
    """The citizen saw it; the business hears so unless receipts are off."""
    if message.seen:
        return
    message.seen = True
    if message.status == "delivered" and citizen.read_receipts:
        _advance(world, message, citizen, "read")


def _advance(world: World, message: Message, citizen: Citizen, status: Status) -> None:
    report(world, message, status)
    citizen.tell({"type": "status", "id": message.id, "status": status})


def _react(world: World, message: Message, citizen: Citizen) -> None:
    content = message.content if isinstance(message.content, dict) else {}
    target = world.messages.get(str(content.get("message_id")))
    if target is not None:
        set_reaction(world, citizen, target, "business", str(content.get("emoji") or ""))


def set_reaction(world: World, citizen: Citizen, target: Message, side: str, emoji: str) -> None:
    """Put or remove one side's emoji; the phone gets the message again."""
    if emoji:
        target.reactions[side] = emoji
    else:
        target.reactions.pop(side, None)
    media = world.media.get(target.media_id) if target.media_id else None
    citizen.tell({"type": "message", "message": show(target, media)})


def play(world: World, message: Message, citizen: Citizen) -> None:
    """A voice note, heard for the first time: `played` beside `read`."""
    read(world, message, citizen)
    content = message.content if isinstance(message.content, dict) else {}
    if content.get("voice") is True and citizen.read_receipts and not message.played:
        message.played = True
        report(world, message, None)
