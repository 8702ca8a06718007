"""One house for each test; tests that need another ask `make_house`."""

from __future__ import annotations

from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import AsyncExitStack
from typing import Any

import pytest

from .hooks import Hook
from .house import House, client_of, delhi, quick_settings

MakeHouse = Callable[..., Awaitable[House]]


@pytest.fixture
async def make_house() -> AsyncIterator[MakeHouse]:
    """`make_house(templates=[…], pair_seconds=0)`: templates, and settings by name."""
    async with AsyncExitStack() as stack:

        async def make(*, templates: list[Any] | None = None, **settings: Any) -> House:
            hook = Hook()
            await stack.enter_async_context(hook.server)
            config = delhi(hook.url, quick_settings(**settings), templates or [])
            client = await stack.enter_async_context(client_of(config))
            return House(client, hook)

        yield make


@pytest.fixture
async def house(make_house: MakeHouse) -> House:
    return await make_house()
