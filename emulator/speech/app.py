"""The double's routes."""

from __future__ import annotations

from aiohttp import web

from emulator.speech import control, openai_style, ulca
from emulator.speech.keys import KEY, SCRIPT
from emulator.speech.script import Script

MAX_BODY = 32 * 1024 * 1024


def build_app(script: Script, *, key: str) -> web.Application:
    """Both interfaces over one script."""
    app = web.Application(client_max_size=MAX_BODY)
    app[SCRIPT], app[KEY] = script, key
    app.add_routes(
        [
            web.post("/ulca/apis/v0/model/getModelsPipeline", ulca.pipeline),
            web.post(ulca.COMPUTE, ulca.compute),
            web.get("/v1/models", openai_style.models),
            web.post("/v1/audio/transcriptions", openai_style.transcriptions),
            *control.ROUTES,
        ]
    )
    return app
