"""The web process: the webhook as a raw ASGI callable, and Django's pages beside it.

Django's views are synchronous; they run through a WSGI bridge with a fixed number of threads,
so that each thread keeps one database connection.
"""

from __future__ import annotations

from a2wsgi import WSGIMiddleware
from django.core.wsgi import get_wsgi_application

from dastak.config import wiring
from dastak.config.environment import prepare
from dastak.web.hook.app import Hook, Message, Receive, Send, answer

PAGE_THREADS = 8

prepare()
hook = Hook(wiring.channel_door())
pages = WSGIMiddleware(get_wsgi_application(), workers=PAGE_THREADS)  # type: ignore[arg-type]


async def application(scope: Message, receive: Receive, send: Send) -> None:
    """Route by the first part of the path."""
    if scope["type"] == "lifespan":
        await _lifespan(receive, send)
    elif scope["path"] == "/hook/whatsapp":
        await hook(scope, receive, send)
    elif scope["path"] == "/hook/metrics":
        lines = [f'dastak_hook_total{{outcome="{k}"}} {v}\n' for k, v in hook.counts.items()]
        await answer(send, 200, "".join(lines).encode())
    else:
        await pages(scope, receive, send)  # type: ignore[arg-type]


async def _lifespan(receive: Receive, send: Send) -> None:
    while (await receive())["type"] != "lifespan.shutdown":
        await send({"type": "lifespan.startup.complete"})
    hook.close()
    await send({"type": "lifespan.shutdown.complete"})
