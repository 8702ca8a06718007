"""The whole emulator as one web application: Graph API, control interface, phone page."""

from __future__ import annotations

from aiohttp import web

from .clock import Clock
from .config import Config
from .control.answers import plain_errors
from .control.routes import add_control
from .graph.lookaside import add_lookaside
from .graph.serving import serve
from .phone.routes import add_phone
from .stage import STAGE, Stage

REQUEST_MOST = 110 * 1024 * 1024


def create_app(config: Config, clock: Clock | None = None) -> web.Application:
    app = web.Application(client_max_size=REQUEST_MOST, middlewares=[plain_errors])
    app[STAGE] = Stage(config, clock or Clock())
    app.on_shutdown.append(_close)
    add_control(app)
    add_phone(app)
    add_lookaside(app)
    app.router.add_route("*", "/{path:.*}", serve)
    return app


async def _close(app: web.Application) -> None:
    await app[STAGE].world.close()
