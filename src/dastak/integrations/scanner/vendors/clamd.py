"""ClamAV's daemon over TCP: the commands PING and INSTREAM, as in its manual clamd(8)."""

from __future__ import annotations

import asyncio
import struct

from dastak.integrations.scanner.port import Unavailable

LENGTH = struct.Struct(">I")
CHUNK = 256 * 1024
MOST_ANSWER = 4096


class Clamd:
    """Speaks to a daemon at ``host``:``port``; one connection for each file."""

    def __init__(self, host: str, port: int, *, timeout_seconds: float = 30.0) -> None:
        self._host = host
        self._port = port
        self._timeout = timeout_seconds

    async def scan(self, content: bytes) -> str:
        answer = await self._ask(b"zINSTREAM\0", content)
        said = answer.partition(": ")[2] or answer
        if said == "OK":
            return ""
        name, found, _ = said.rpartition(" FOUND")
        if found and name:
            return name
        raise Unavailable("the scanner gave no verdict")

    async def check_config(self) -> str:
        try:
            answer = await self._ask(b"zPING\0", None)
        except Unavailable as error:
            return f"The malware scanner at {self._host}:{self._port}: {error}"
        return "" if answer == "PONG" else f"{self._host}:{self._port} is no ClamAV daemon"

    async def _ask(self, command: bytes, content: bytes | None) -> str:
        try:
            async with asyncio.timeout(self._timeout):
                reader, writer = await asyncio.open_connection(self._host, self._port)
                try:
                    writer.write(command)
                    await _send(writer, content)
                    answer = await reader.readuntil(b"\0")
                finally:
                    writer.close()
        except (OSError, TimeoutError, asyncio.IncompleteReadError, ValueError) as error:
            raise Unavailable(type(error).__name__) from error
        except asyncio.LimitOverrunError as error:
            raise Unavailable("its answer has no end") from error
        return answer[:MOST_ANSWER].rstrip(b"\0").decode("utf-8", "replace").strip()


async def _send(writer: asyncio.StreamWriter, content: bytes | None) -> None:
    """In chunks with their lengths, ended by one of no length."""
    if content is None:
        await writer.drain()
        return
    for at in range(0, len(content), CHUNK):
        some = content[at : at + CHUNK]
        writer.write(LENGTH.pack(len(some)) + some)
        await writer.drain()
    writer.write(LENGTH.pack(0))
    await writer.drain()
