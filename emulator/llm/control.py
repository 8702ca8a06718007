"""The control interface, for tests: manners, rules, and what was asked."""

from typing import TypeVar

import msgspec
from aiohttp import web

from emulator.llm.canned import Rule
from emulator.llm.manners import Manner
from emulator.llm.state import STATE

T = TypeVar("T")


class Behaviour(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """How to behave from now on; an empty body means well."""

    manner: Manner = "well"
    seconds: float = 10.0
    takes: str = "json_schema"


async def behave(http: web.Request) -> web.Response:
    """Change the manner."""
    wanted = _read(await http.read() or b"{}", Behaviour)
    state = http.app[STATE]
    state.manner, state.seconds, state.takes = wanted.manner, wanted.seconds, wanted.takes
    return web.json_response(msgspec.to_builtins(wanted))


async def set_rules(http: web.Request) -> web.Response:
    """Replace the canned completions."""
    http.app[STATE].rules = _read(await http.read() or b"[]", list[Rule])
    return web.json_response({})


async def list_asked(http: web.Request) -> web.Response:
    """Every body that was sent here, as it came."""
    return web.json_response({"asked": http.app[STATE].asked})


ROUTES = (
    web.post("/_control/behaviour", behave),
    web.post("/_control/rules", set_rules),
    web.get("/_control/asked", list_asked),
)


def _read(body: bytes, shape: type[T]) -> T:
    try:
        return msgspec.json.decode(body, type=shape)
    except msgspec.MsgspecError as error:
        raise web.HTTPBadRequest(text=str(error)) from error
