"""A running double for each test."""

from __future__ import annotations

from collections.abc import AsyncIterator

import pytest_asyncio

from tests.llm.bench import LlmBench, double


@pytest_asyncio.fixture
async def bench() -> AsyncIterator[LlmBench]:
    """The double of a language model."""
    async with double() as running:
        yield running
