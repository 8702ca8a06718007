"""A double of ClamAV's daemon on a local socket: speaks INSTREAM as clamd(8) describes it."""

from __future__ import annotations

import asyncio
import base64
import struct

EICAR = base64.b64decode(
    "WDVPIVAlQEFQWzRcUFpYNTQoUF4pN0NDKTd9JEVJQ0FSLVNUQU5EQVJELUFOVElWSVJVUy1URVNULUZJTEUhJEgrSCo="
)
"""The harmless string that every scanner reports; kept in base64 so that none reports this file."""
MOST = 1024 * 1024


class Daemon:
    """Finds EICAR; ``manner`` makes it ill."""

    def __init__(self) -> None:
        self.manner = ""
        self.port = 0

    async def serve(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        try:
            command = await reader.readuntil(b"\0")
            answer = b"PONG" if command == b"zPING\0" else await self._verdict(reader)
            if self.manner == "silent":
                await asyncio.sleep(5)
            if self.manner != "cut":
                writer.write({"babble": b"hello"}.get(self.manner, answer) + b"\0")
                await writer.drain()
        finally:
            writer.close()

    async def _verdict(self, reader: asyncio.StreamReader) -> bytes:
        content = b""
        while True:
            (length,) = struct.unpack(">I", await reader.readexactly(4))
            if length == 0:
                break
            content += await reader.readexactly(length)
        if len(content) > MOST:
            return b"INSTREAM size limit exceeded. ERROR"
        return b"stream: Eicar-Test-Signature FOUND" if EICAR in content else b"stream: OK"
