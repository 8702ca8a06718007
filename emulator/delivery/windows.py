"""The two windows: 24 hours after the citizen's last word, 72 hours after an advertisement."""

from __future__ import annotations

from emulator.state.business import Number
from emulator.state.citizens import Citizen
from emulator.state.messages import Message
from emulator.world import World

HOUR = 3600
REPLY_WITHIN_HOURS = 24


def citizen_wrote(world: World, citizen: Citizen, message: Message) -> None:
    """Open the window, unless it was a reaction and the setting says that those do not count."""
    if message.type == "reaction" and not world.settings.reaction_opens_window:
        return
    if message.type == "system":
        return
    citizen.last_wrote[message.number_id] = world.now


def came_by_advertisement(world: World, citizen: Citizen, number: Number) -> None:
    citizen.entry_point[number.id] = (world.now, None)


def business_wrote(world: World, citizen: Citizen, number: Number) -> None:
    """The first reply to somebody who came by an advertisement opens 72 free hours."""
    came = citizen.entry_point.get(number.id)
    if came is None or came[1] is not None:
        return
    if world.now <= came[0] + REPLY_WITHIN_HOURS * HOUR:
        until = world.now + world.settings.entry_point_hours * HOUR
        citizen.entry_point[number.id] = (came[0], until)


def window_is_open(world: World, citizen: Citizen, number: Number) -> bool:
    wrote = citizen.last_wrote_to(number.id)
    return wrote is not None and world.now < wrote + world.settings.window_hours * HOUR


def entry_point_is_open(world: World, citizen: Citizen, number: Number) -> bool:
    came = citizen.entry_point.get(number.id)
    return came is not None and came[1] is not None and world.now < came[1]
