"""Time, trouble and a fresh start."""

from __future__ import annotations

import msgspec
from aiohttp import web

from emulator.clock import parse_iso
from emulator.config import read_config
from emulator.faults import Faults
from emulator.shapes import Json, text_of
from emulator.stage import STAGE

from .answers import answer, object_in, world_of


async def move_clock(request: web.Request) -> web.Response:
    """`advance_s` or `now`; what has become due happens before the answer."""
    world, order = world_of(request), await object_in(request)
    seconds = order.get("advance_s")
    if isinstance(seconds, int | float):
        world.clock.advance(seconds)
    elif moment := text_of(order.get("now")):
        world.clock.move_to(parse_iso(moment))
    world.agenda.run_due()
    return answer({"now": str(world.clock)})


async def read_faults(request: web.Request) -> web.Response:
    return answer(_plain(world_of(request).faults))


async def set_faults(request: web.Request) -> web.Response:
    """Replaces the faults in force; `{}` clears them."""
    world = world_of(request)
    raw = await request.read()
    world.faults = msgspec.json.decode(raw or b"{}", type=Faults)
    return answer(_plain(world.faults))


async def reset(request: web.Request) -> web.Response:
    raw = await request.read()
    config = None if raw.strip() in (b"", b"{}") else read_config(raw)
    await request.app[STAGE].reset(config)
    return answer({"ok": True})


async def health(request: web.Request) -> web.Response:
    return answer({"ok": True, "now": str(world_of(request).clock)})


async def settle(request: web.Request) -> web.Response:
    """Answers once nothing is due and every webhook that can go out has gone."""
    await world_of(request).settled()
    return answer({"ok": True})


def _plain(faults: Faults) -> Json:
    plain: Json = msgspec.to_builtins(faults)
    return plain
