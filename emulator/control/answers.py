"""How the control interface reads a request and answers it."""

from __future__ import annotations

import json
from collections.abc import Awaitable, Callable

import msgspec
from aiohttp import web

from emulator.refusals import Refusal
from emulator.shapes import Json, JsonObject, parse_object
from emulator.stage import STAGE
from emulator.state.business import Number
from emulator.state.citizens import Citizen
from emulator.world import World

Handler = Callable[[web.Request], Awaitable[web.StreamResponse]]


def world_of(request: web.Request) -> World:
    return request.app[STAGE].world


def answer(body: Json, *, status: int = 200) -> web.Response:
    return web.json_response(body, status=status)


async def object_in(request: web.Request) -> JsonObject:
    """The JSON object in the body; an empty body is an empty object."""
    raw = await request.read()
    return parse_object(raw) if raw else {}


def citizen_of(request: web.Request) -> Citizen:
    citizen = world_of(request).citizens.get(request.match_info["id"])
    if citizen is None:
        raise LookupError(f"no citizen {request.match_info['id']}")
    return citizen


def number_of(world: World, number_id: Json) -> Number:
    number = world.numbers.get(str(number_id))
    if number is None:
        raise ValueError(f"no business number {number_id}")
    return number


@web.middleware
async def plain_errors(request: web.Request, handler: Handler) -> web.StreamResponse:
    """Mistakes of the caller become 400 or 404 with a plain sentence."""
    if not request.path.startswith("/_control/"):
        return await handler(request)
    try:
        return await handler(request)
    except LookupError as error:
        return answer({"error": str(error.args[0] if error.args else error)}, status=404)
    except (ValueError, msgspec.ValidationError, json.JSONDecodeError) as error:
        return answer({"error": str(error)}, status=400)
    except Refusal as refusal:
        return answer({"error": refusal.details, "code": refusal.code}, status=400)
