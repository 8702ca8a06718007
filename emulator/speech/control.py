"""The control interface, for tests and demonstrations: what is heard next, what goes wrong."""

from __future__ import annotations

from typing import TypeVar

import msgspec
from aiohttp import web

from emulator.speech.keys import SCRIPT
from emulator.speech.script import Canned, Trouble

T = TypeVar("T")


class Hearing(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """``next`` is heard in the next recordings, whichever they are; ``known`` in those with that
    SHA-256."""

    next: tuple[Canned, ...] = ()
    known: dict[str, Canned] = {}


class Troubles(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """What goes wrong with the next recordings, in order; an empty list mends everything.
    ``callback`` is where ULCA's first call sends recordings to, if not here."""

    next: tuple[Trouble, ...] = ()
    slow_seconds: float = 5.0
    callback: str = ""


async def set_hearing(request: web.Request) -> web.Response:
    """Say what is heard."""
    asked, script = _read(await request.read(), Hearing), request.app[SCRIPT]
    script.next.extend(asked.next)
    script.known.update(asked.known)
    return web.json_response({"next": len(script.next), "known": len(script.known)})


async def set_troubles(request: web.Request) -> web.Response:
    """Say what goes wrong."""
    asked, script = _read(await request.read(), Troubles), request.app[SCRIPT]
    script.troubles.clear()
    script.troubles.extend(asked.next)
    script.slow_seconds, script.callback = asked.slow_seconds, asked.callback
    return web.json_response({"next": list(script.troubles)})


async def list_calls(request: web.Request) -> web.Response:
    """Every recording of this run that was listened to, without the recording."""
    return web.json_response({"calls": msgspec.to_builtins(request.app[SCRIPT].calls)})


ROUTES = (
    web.post("/_control/hearing", set_hearing),
    web.post("/_control/troubles", set_troubles),
    web.get("/_control/calls", list_calls),
)


def _read(body: bytes, shape: type[T]) -> T:
    try:
        return msgspec.json.decode(body or b"{}", type=shape)
    except msgspec.MsgspecError as error:
        raise web.HTTPBadRequest(text=str(error)) from error
