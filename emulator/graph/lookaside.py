"""Files that the Graph API links to: media, pictures of QR codes, Flow definitions."""

from __future__ import annotations

import json

from aiohttp import web

from emulator.delivery.media import DOWNLOADS
from emulator.stage import STAGE

from .media import download
from .qr_images import draw


def add_lookaside(app: web.Application) -> None:
    app.router.add_get(DOWNLOADS, _download)
    app.router.add_get("/_lookaside/qr/{name}", _qr_image)
    app.router.add_get("/_lookaside/flows/{id}.json", _flow_file)


async def _download(request: web.Request) -> web.Response:
    return download(request.app[STAGE].world, request)


async def _qr_image(request: web.Request) -> web.Response:
    return draw(request.app[STAGE].world, request.match_info["name"])


async def _flow_file(request: web.Request) -> web.Response:
    flow = request.app[STAGE].world.flows.get(request.match_info["id"])
    if flow is None:
        return web.Response(status=404, text="no such Flow")
    text = json.dumps(flow.definition or {}, ensure_ascii=False)
    return web.Response(text=text, content_type="application/json")
