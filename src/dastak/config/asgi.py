"""The web process: the webhook as a raw ASGI callable, and Django's pages beside it.

Django's views are synchronous; they run through a WSGI bridge with a fixed number of threads,
so that each thread keeps one database connection.
"""

from __future__ import annotations

from collections.abc import Awaitable, Callable
from typing import TYPE_CHECKING

from dastak.config.environment import prepare

if TYPE_CHECKING:
    from dastak.web.hook.app import Hook, Message, Receive, Send

PAGE_THREADS = 8
Application = Callable[["Message", "Receive", "Send"], Awaitable[None]]


def application() -> Application:
    """The ASGI callable; a factory, so that Django is set up before its models are imported."""
    prepare()
    from a2wsgi import WSGIMiddleware
    from django.conf import settings
    from django.core.wsgi import get_wsgi_application

    from dastak.config import wiring
    from dastak.web.hook.app import Hook, answer
    from dastak.web.hook.counters import may_read

    hook = Hook(wiring.channel_door())
    pages = WSGIMiddleware(get_wsgi_application(), workers=PAGE_THREADS)  # type: ignore[arg-type]

    async def route(scope: Message, receive: Receive, send: Send) -> None:
        if scope["type"] == "lifespan":
            await _lifespan(hook, receive, send)
        elif scope["path"] == "/hook/whatsapp":
            await hook(scope, receive, send)
        elif scope["path"] == "/hook/metrics":
            allowed = may_read(scope, token=settings.METRICS_TOKEN)
            status, body = (200, hook.metrics()) if allowed else (403, "not from here")
            await answer(send, status, body.encode())
        else:
            await pages(scope, receive, send)  # type: ignore[arg-type]

    return route


async def _lifespan(hook: Hook, receive: Receive, send: Send) -> None:
    while (await receive())["type"] != "lifespan.shutdown":
        await send({"type": "lifespan.startup.complete"})
    hook.close()
    await send({"type": "lifespan.shutdown.complete"})
