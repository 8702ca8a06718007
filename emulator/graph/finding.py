"""From the path and the token to the app, the version and the object that is meant."""

from __future__ import annotations

import re
from dataclasses import dataclass

from aiohttp import web

from emulator.refusals import Refusal, UnknownObject
from emulator.shapes import JsonObject
from emulator.state.business import App, Number, Waba
from emulator.state.media import Media
from emulator.world import World

from .call import Target

VERSION = re.compile(r"v(\d+)\.\d+")


@dataclass(frozen=True, slots=True)
class Address:
    version: int
    node_id: str
    edge: str
    rest: tuple[str, ...]


def address_of(path: str, versions: list[str]) -> Address:
    """`/v23.0/2001/messages`; without a version the newest is taken."""
    parts = [part for part in path.split("/") if part]
    version = versions[-1]
    if parts and VERSION.fullmatch(parts[0]):
        version = parts.pop(0)
    if version not in versions:
        raise Refusal(
            2635,
            f"You are calling a deprecated version of the API: {version}",
            rule="graph.version",
        )
    if not parts:
        raise Refusal(2500, f"Unknown path components: {path}", rule="graph.path")
    edge = parts[1] if len(parts) > 1 else ""
    number = VERSION.fullmatch(version)
    return Address(int(number[1]) if number else 0, parts[0], edge, tuple(parts[2:]))


def app_of(request: web.Request, world: World) -> App:
    """By the bearer token, `access_token=`, or `app|secret`; 190 when it is none of ours."""
    header = request.headers.get("Authorization", "")
    token = header.split(" ", 1)[1].strip() if " " in header else ""
    token = token or request.query.get("access_token", "")
    app = world.by_token.get(token)
    if app is None and "|" in token:
        app_id, secret = token.split("|", 1)
        candidate = world.apps.get(app_id)
        app = candidate if candidate and candidate.secret == secret else None
    if app is None:
        missing = "An access token is required" if not token else "Invalid OAuth access token"
        raise Refusal(190, f"{missing} - Cannot parse access token", rule="graph.token")
    return app


def app_token(request: web.Request, world: World) -> JsonObject:
    """The app's own token, for who knows its secret."""
    app = world.apps.get(request.query.get("client_id", ""))
    if app is None or app.secret != request.query.get("client_secret"):
        raise Refusal(190, "Error validating client secret.", rule="graph.token")
    return {"access_token": f"{app.id}|{app.secret}", "token_type": "bearer"}


def target_of(world: World, app: App, node_id: str, method: str) -> Target:
    """The object, if this app may see it; the platform does not say which of the two failed."""
    for table in (world.numbers, world.wabas, world.media, world.templates, world.flows):
        target: Target | None = table.get(node_id)
        if target is not None and _account(world, target) in app.waba_ids:
            return _alive(world, target, method)
    if node_id == app.id:
        return app
    upload = world.uploads.get(node_id)
    if upload is not None and upload.app_id == app.id:
        return upload
    raise UnknownObject(node_id, method)


def _account(world: World, target: Target) -> str:
    if isinstance(target, Waba):
        return target.id
    if isinstance(target, Media):
        return world.numbers[target.number_id].waba_id
    if isinstance(target, Number):
        return target.waba_id
    return getattr(target, "waba_id", "")


def _alive(world: World, target: Target, method: str) -> Target:
    if isinstance(target, Media) and target.expires_at <= world.now:
        raise UnknownObject(target.id, method)
    return target
