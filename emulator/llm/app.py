"""The routes of the double."""

from aiohttp import web

from emulator.llm import api, control
from emulator.llm.state import STATE, State

MAX_BODY = 256 * 1024


def build_app(*, key: str, model: str) -> web.Application:
    """The whole endpoint, behaving well."""
    app = web.Application(client_max_size=MAX_BODY)
    app[STATE] = State(key=key, model=model)
    app.add_routes([*api.ROUTES, *control.ROUTES])
    return app
