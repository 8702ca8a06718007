"""The world of the payments tests, and the sandbox gateway on a loop of its own."""

from __future__ import annotations

import asyncio
import threading
from collections.abc import Coroutine, Iterator
from dataclasses import dataclass
from typing import TypeVar

import pytest

from tests.apps.casework.world import World, build
from tests.gateway.bench import SandboxBench, sandbox

T = TypeVar("T")


@pytest.fixture
def world(system_scope: None) -> World:
    """Asha, Bala, Chitra and Dev."""
    return build()


@dataclass(slots=True)
class Sandbox:
    """The running gateway, and how a thread waits for what happens on its loop."""

    bench: SandboxBench
    loop: asyncio.AbstractEventLoop

    def run(self, coroutine: Coroutine[object, object, T], /) -> T:
        return asyncio.run_coroutine_threadsafe(coroutine, self.loop).result(10)


@pytest.fixture
def gateway_program() -> Iterator[Sandbox]:
    """The sandbox gateway, serving while the test runs in its own thread."""
    loop = asyncio.new_event_loop()
    thread = threading.Thread(target=loop.run_forever)
    thread.start()
    running = sandbox()
    bench = asyncio.run_coroutine_threadsafe(running.__aenter__(), loop).result(10)
    try:
        yield Sandbox(bench, loop)
    finally:
        asyncio.run_coroutine_threadsafe(running.__aexit__(None, None, None), loop).result(10)
        loop.call_soon_threadsafe(loop.stop)
        thread.join()
        loop.close()
