"""A file with malware in it is told, a clean one passes, and a scanner in trouble is said so."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator

import pytest

from dastak.integrations.scanner.choice import open_scanner
from dastak.integrations.scanner.port import NoScanner, Unavailable
from dastak.integrations.scanner.vendors.clamd import Clamd
from tests.conformance.scanner.daemon import EICAR, MOST, Daemon


@pytest.fixture
async def daemon() -> AsyncIterator[Daemon]:
    made = Daemon()
    server = await asyncio.start_server(made.serve, "127.0.0.1", 0)
    made.port = server.sockets[0].getsockname()[1]
    async with server:
        yield made


def scanner(daemon: Daemon) -> Clamd:
    return Clamd("127.0.0.1", daemon.port, timeout_seconds=0.5)


async def test_a_clean_file_passes(daemon: Daemon) -> None:
    assert await scanner(daemon).scan(b"x" * 600_000) == ""
    assert await scanner(daemon).scan(b"") == ""


async def test_malware_is_named_wherever_it_stands(daemon: Daemon) -> None:
    hidden = b"x" * 262_100 + EICAR + b"y" * 1000
    assert await scanner(daemon).scan(hidden) == "Eicar-Test-Signature"


@pytest.mark.parametrize("manner", ["silent", "cut", "babble"])
async def test_a_scanner_in_trouble_never_passes_a_file(daemon: Daemon, manner: str) -> None:
    daemon.manner = manner
    with pytest.raises(Unavailable):
        await scanner(daemon).scan(EICAR)
    assert await scanner(daemon).check_config()


async def test_a_file_too_large_for_the_scanner_never_passes(daemon: Daemon) -> None:
    with pytest.raises(Unavailable):
        await scanner(daemon).scan(b"x" * (MOST + 1))


async def test_nobody_there_is_trouble_too() -> None:
    gone = open_scanner("127.0.0.1:9")
    with pytest.raises(Unavailable):
        await gone.scan(b"x")
    assert "127.0.0.1:9" in await gone.check_config()


async def test_the_settings_choose(daemon: Daemon) -> None:
    assert isinstance(open_scanner(""), NoScanner)
    assert await open_scanner("").scan(EICAR) == ""
    assert await open_scanner(f"127.0.0.1:{daemon.port}").check_config() == ""
