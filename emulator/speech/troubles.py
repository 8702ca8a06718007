"""Ill health on demand: the next recordings are answered badly, late, or not at all."""

from __future__ import annotations

import asyncio

from aiohttp import web

from emulator.speech.script import Script


async def meet(request: web.Request, script: Script) -> web.StreamResponse | None:
    """The bad answer that is due, if any."""
    if not script.troubles:
        return None
    match script.troubles.popleft():
        case "slow":
            await asyncio.sleep(script.slow_seconds)
            return None
        case "broken":
            return web.Response(status=503, text="")
        case "nonsense":
            return web.Response(text="<html>it works", content_type="text/html")
        case "endless":
            return web.Response(body=b"[" * 3_000_000, content_type="application/json")
        case "too_fast":
            return web.json_response(
                {"error": "slow down"}, status=429, headers={"Retry-After": "7"}
            )
        case "refused":
            return web.json_response({"error": "no such model"}, status=400)
        case "moved":
            return web.Response(status=302, headers={"Location": "http://elsewhere.invalid/"})
        case "cut":
            return await _cut(request)


async def _cut(request: web.Request) -> web.StreamResponse:
    """Half an answer, and the line goes dead."""
    response = web.StreamResponse(headers={"Content-Length": "1000"})
    await response.prepare(request)
    await response.write(b'{"text": "half a')
    if request.transport is not None:
        request.transport.abort()
    return response
