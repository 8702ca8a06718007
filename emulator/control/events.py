"""The live stream of one phone: messages, ticks and typing, as they happen."""

from __future__ import annotations

import asyncio
import json

from aiohttp import web

from emulator.state.citizens import Citizen, Event

from .answers import citizen_of

PING_SECONDS = 15.0


async def stream(request: web.Request) -> web.StreamResponse:
    """What came after `Last-Event-ID` (or `?after=`) first, then what comes."""
    citizen = citizen_of(request)
    queue: asyncio.Queue[Event | None] = asyncio.Queue()
    citizen.listeners.append(queue)
    response = web.StreamResponse(
        headers={"Content-Type": "text/event-stream", "Cache-Control": "no-cache"}
    )
    try:
        await response.prepare(request)
        await response.write(b": hello\n\n")
        for event in _missed(citizen, request):
            await response.write(_line(event))
        await _follow(response, queue)
    except (ConnectionResetError, asyncio.CancelledError):
        pass
    finally:
        citizen.listeners.remove(queue)
    return response


def _missed(citizen: Citizen, request: web.Request) -> list[Event]:
    after = request.headers.get("Last-Event-ID") or request.query.get("after", "")
    if not after.isdigit():
        return []
    return [event for event in citizen.events if event.seq > int(after)]


async def _follow(response: web.StreamResponse, queue: asyncio.Queue[Event | None]) -> None:
    """Until the phone is put down, or hung up from here."""
    while True:
        try:
            event = await asyncio.wait_for(queue.get(), PING_SECONDS)
        except TimeoutError:
            await response.write(b": ping\n\n")
            continue
        if event is None:
            return
        await response.write(_line(event))


def _line(event: Event) -> bytes:
    body = json.dumps(event.body, ensure_ascii=False, separators=(",", ":"))
    return f"id: {event.seq}\ndata: {body}\n\n".encode()
