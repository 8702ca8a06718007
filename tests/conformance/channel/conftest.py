"""The emulator's house with every notice of the catalogue, and our channel talking to it."""

from __future__ import annotations

from collections.abc import AsyncIterator, Awaitable, Callable
from pathlib import Path

import pytest

from dastak.config.demo.doubles import templates
from dastak.integrations.channel.vendors.whatsapp.client import WhatsAppChannel
from tests.emulator.conftest import MakeHouse, make_house
from tests.emulator.house import TOKEN, House

__all__ = ["make_house"]

MakeChannel = Callable[[str], Awaitable[WhatsAppChannel]]
CATALOGUE = Path(__file__).resolve().parents[3] / "catalogue"


@pytest.fixture
async def house(make_house: MakeHouse) -> House:
    """Quick, and strict."""
    return await make_house(templates=templates(CATALOGUE), pair_seconds=0, hang_seconds=30.0)


@pytest.fixture
async def make_channel() -> AsyncIterator[MakeChannel]:
    """``make_channel(graph_url)``; closed after the test."""
    made: list[WhatsAppChannel] = []

    async def make(graph_url: str) -> WhatsAppChannel:
        made.append(WhatsAppChannel(graph_url=graph_url, access_token=TOKEN))
        return made[-1]

    yield make
    for channel in made:
        await channel.close()


@pytest.fixture
async def channel(house: House, make_channel: MakeChannel) -> WhatsAppChannel:
    """Ours, with the emulator for the Graph API."""
    return await make_channel(graph_of(house))


def graph_of(house: House) -> str:
    """Where the emulator's Graph API is."""
    return str(house.client.make_url("/v23.0"))
