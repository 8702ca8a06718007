"""A running sandbox for each test of the gateway."""

from __future__ import annotations

from collections.abc import AsyncIterator

import pytest_asyncio

from tests.gateway.bench import SandboxBench, sandbox


@pytest_asyncio.fixture
async def bench() -> AsyncIterator[SandboxBench]:
    """The sandbox gateway and its merchant's ear."""
    async with sandbox() as running:
        yield running
