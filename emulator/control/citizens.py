"""Making citizens, and changing what becomes of them."""

from __future__ import annotations

from typing import Literal

import msgspec
from aiohttp import web

from emulator.config import CitizenConfig, Client, Strict
from emulator.delivery.progress import come_online
from emulator.shapes import JsonObject
from emulator.state.citizens import Citizen
from emulator.world import World

from .answers import answer, citizen_of, world_of
from .changes import change_identity, change_number, opt_out_of_marketing


class Change(Strict):
    """What PATCH may say; absent keys stay as they are."""

    name: str | msgspec.UnsetType = msgspec.UNSET
    client: Client | msgspec.UnsetType = msgspec.UNSET
    on_whatsapp: bool | msgspec.UnsetType = msgspec.UNSET
    online: bool | msgspec.UnsetType = msgspec.UNSET
    blocked: list[str] | msgspec.UnsetType = msgspec.UNSET
    read_receipts: bool | msgspec.UnsetType = msgspec.UNSET
    marketing_opt_out: bool | msgspec.UnsetType = msgspec.UNSET
    new_phone: str | msgspec.UnsetType = msgspec.UNSET
    new_identity_key: Literal[True] | msgspec.UnsetType = msgspec.UNSET


async def list_citizens(request: web.Request) -> web.Response:
    return answer([describe(citizen) for citizen in world_of(request).citizens])


async def add_citizen(request: web.Request) -> web.Response:
    person = msgspec.json.decode(await request.read(), type=CitizenConfig)
    citizen = world_of(request).citizens.add(
        person.name, phone=person.phone, username=person.username, client=person.client
    )
    return answer(describe(citizen))


async def read_citizen(request: web.Request) -> web.Response:
    return answer(describe(citizen_of(request)))


async def change_citizen(request: web.Request) -> web.Response:
    citizen, world = citizen_of(request), world_of(request)
    change = msgspec.json.decode(await request.read(), type=Change)
    _apply(citizen, change)
    if change.blocked is not msgspec.UNSET:
        citizen.blocked = frozenset(change.blocked)
    _tell_businesses(world, citizen, change)
    return answer(describe(citizen))


def describe(citizen: Citizen) -> JsonObject:
    return {
        "id": citizen.id,
        "name": citizen.name,
        "phone": citizen.phone,
        "user_id": citizen.user_id,
        "username": citizen.username,
        "client": citizen.client,
        "blocked": [*sorted(citizen.blocked)],
        "on_whatsapp": citizen.on_whatsapp,
        "online": citizen.online,
        "read_receipts": citizen.read_receipts,
        "marketing_opt_out": citizen.marketing_opt_out,
    }


def _apply(citizen: Citizen, change: Change) -> None:
    for name in ("name", "client", "on_whatsapp", "online", "read_receipts"):
        value = getattr(change, name)
        if value is not msgspec.UNSET:
            setattr(citizen, name, value)


def _tell_businesses(world: World, citizen: Citizen, change: Change) -> None:
    if change.online is True:
        come_online(world, citizen)
    if change.marketing_opt_out is not msgspec.UNSET:
        opt_out_of_marketing(world, citizen, stop=change.marketing_opt_out)
    if change.new_phone is not msgspec.UNSET:
        change_number(world, citizen, change.new_phone)
    if change.new_identity_key is not msgspec.UNSET:
        change_identity(world, citizen)
