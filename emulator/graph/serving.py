"""One request to the Graph API, from the socket to the JSON answer."""

from __future__ import annotations

import asyncio
import json

from aiohttp import web

from emulator.faults import InjectedFault
from emulator.refusals import Refusal, UnknownObject
from emulator.shapes import JsonObject, text_of
from emulator.stage import STAGE
from emulator.state.business import App, Waba
from emulator.world import World

from .bodies import body_of
from .call import Call
from .edges import EDGES, Edge
from .finding import Address, address_of, app_of, app_token, target_of
from .rates import count_management_call


async def serve(request: web.Request) -> web.StreamResponse:
    world = request.app[STAGE].world
    if world.faults.latency_ms:
        await asyncio.sleep(world.faults.latency_ms / 1000)
    to: list[str] = []
    try:
        return await _answer(request, world, to)
    except InjectedFault as fault:
        return _json(fault.body(), status=fault.http)
    except Refusal as refusal:
        world.note_refusal(refusal, to[0] if to else None)
        return _json(refusal.body(), status=refusal.http)


async def _answer(request: web.Request, world: World, to: list[str]) -> web.StreamResponse:
    address = address_of(request.path, world.settings.graph_versions)
    if (address.node_id, address.edge) == ("oauth", "access_token"):
        return _json(app_token(request, world))
    app = app_of(request, world)
    target = target_of(world, app, address.node_id, request.method)
    edge = _edge(request, address, target)
    _check_permission(app, edge)
    world.faults.strike(edge.subject)
    if isinstance(target, Waba):
        count_management_call(world, target)
    body = await body_of(request)
    fields = body.fields()
    to.extend(text_of(fields[key]) for key in ("to", "recipient") if fields.get(key))
    call = Call(
        world, app, address.version, target, dict(request.query), body, request, address.rest
    )
    if edge.subject == "messages" and world.faults.hangs(after_accept=False):
        return await _hang(request, world)
    answer = await edge.handler(call)
    if edge.subject == "messages" and world.faults.hangs(after_accept=True):
        return await _hang(request, world)
    if isinstance(answer, web.StreamResponse):
        return answer
    calls = len(target.calls) if isinstance(target, Waba) else None
    return _json(answer, version=address.version, calls=calls)


def _edge(request: web.Request, address: Address, target: object) -> Edge:
    edge = EDGES.get((type(target).__name__, request.method, address.edge))
    if edge is not None:
        return edge
    if address.edge and any(key[2] == address.edge for key in EDGES):
        raise UnknownObject(address.node_id, request.method)
    if not address.edge:
        raise UnknownObject(address.node_id, request.method)
    raise Refusal(2500, f"Unknown path components: /{address.edge}", rule="graph.path")


def _check_permission(app: App, edge: Edge) -> None:
    if edge.permission not in app.permissions:
        raise Refusal(10, f"the token lacks {edge.permission}", rule="graph.permission")


async def _hang(request: web.Request, world: World) -> web.Response:
    """Say nothing for long, then break the connection."""
    await asyncio.sleep(world.settings.hang_seconds)
    if request.transport is not None:
        request.transport.abort()
    return web.Response(status=500)


def _json(
    body: JsonObject, *, status: int = 200, version: int | None = None, calls: int | None = None
) -> web.Response:
    headers = {"x-fb-trace-id": "emulator", "x-app-usage": '{"call_count":1,"total_time":1}'}
    if version is not None:
        headers["facebook-api-version"] = f"v{version}.0"
    if calls is not None:
        usage = {"whatsapp": [{"type": "whatsapp", "call_count": calls}]}
        headers["X-Business-Use-Case-Usage"] = json.dumps(usage)
    if status == 401:
        headers["WWW-Authenticate"] = 'OAuth "Facebook Platform" "invalid_token"'
    text = json.dumps(body, separators=(",", ":"))
    return web.Response(
        text=text, status=status, headers=headers, content_type="application/json", charset="UTF-8"
    )
