"""The double of a language model served by a thread, for what is not asynchronous itself."""

from __future__ import annotations

import asyncio
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass

from aiohttp import web
from aiohttp.test_utils import unused_port

from emulator.llm.app import build_app
from emulator.llm.manners import Manner
from emulator.llm.state import STATE, State


@dataclass
class Double:
    """The double of a language model, served by a thread of its own."""

    state: State
    url: str

    def behaves(self, manner: Manner, *, seconds: float = 10.0) -> None:
        self.state.manner, self.state.seconds = manner, seconds


@contextmanager
def serving() -> Iterator[Double]:
    port = unused_port()
    app = build_app(key="k", model="double")
    loop = asyncio.new_event_loop()
    thread = threading.Thread(target=loop.run_forever)
    thread.start()
    runner = web.AppRunner(app, handler_cancellation=True, shutdown_timeout=0.1)

    async def start() -> None:
        await runner.setup()
        await web.TCPSite(runner, "127.0.0.1", port).start()

    try:
        asyncio.run_coroutine_threadsafe(start(), loop).result(10)
        yield Double(app[STATE], f"http://127.0.0.1:{port}/v1")
    finally:
        asyncio.run_coroutine_threadsafe(runner.cleanup(), loop).result(10)
        loop.call_soon_threadsafe(loop.stop)
        thread.join()
        loop.close()
