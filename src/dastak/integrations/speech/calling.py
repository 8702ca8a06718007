"""One HTTP call to a listener: allowed hosts only, bounded, its errors in the port's words."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from dataclasses import dataclass
from typing import TypeVar
from urllib.parse import urlsplit

import aiohttp
import msgspec

from dastak.integrations.speech.port import Refused, TooFast, Unavailable

OURS = frozenset({"127.0.0.1", "::1", "localhost"})
ANSWER_LIMIT = 1024 * 1024
TOO_FAST, BROKEN, TIMED_OUT = 429, 500, 408
T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class Caller:
    """Calls this machine, and the hosts that the operator allows by name."""

    hosts: Collection[str] = ()
    timeout_seconds: float = 15.0

    def refusal(self, url: str) -> str:
        """Why ``url`` must not be called; empty when it may be."""
        parts = urlsplit(url)
        if parts.scheme not in ("http", "https") or not parts.hostname:
            return "it is not an http address"
        if parts.hostname in OURS or parts.hostname in self.hosts:
            return ""
        return f"voices would leave this machine for {parts.hostname}, which SPEECH_HOSTS lacks"

    async def call(
        self,
        url: str,
        *,
        headers: Mapping[str, str],
        json: object = None,
        form: aiohttp.FormData | None = None,
    ) -> bytes:
        """POST when there is something to say, else GET; the body of a good answer."""
        if refusal := self.refusal(url):
            raise Refused(refusal)
        data = form if json is None else msgspec.json.encode(json)
        kind = {} if json is None else {"Content-Type": "application/json"}
        timeout = aiohttp.ClientTimeout(total=self.timeout_seconds)
        try:
            async with (
                aiohttp.ClientSession(timeout=timeout) as session,
                session.request(
                    "GET" if data is None else "POST",
                    url,
                    data=data,
                    headers={**headers, **kind},
                    allow_redirects=False,
                ) as response,
            ):
                _accept(response)
                return await _bounded(response)
        except (aiohttp.ClientError, TimeoutError) as error:
            raise Unavailable(type(error).__name__) from error


def read(content: bytes, shape: type[T]) -> T:
    """An answer; one that we cannot read is no answer."""
    try:
        return msgspec.json.decode(content, type=shape)
    except (msgspec.MsgspecError, UnicodeDecodeError) as error:
        raise Unavailable("an answer in an unknown shape") from error


def _accept(response: aiohttp.ClientResponse) -> None:
    status = response.status
    if status == TOO_FAST:
        raise TooFast(_seconds(response.headers.get("Retry-After", "")))
    if status >= BROKEN or status == TIMED_OUT:
        raise Unavailable(f"HTTP {status}")
    if not response.ok or response.history or 300 <= status < 400:
        raise Refused(f"HTTP {status}")


async def _bounded(response: aiohttp.ClientResponse) -> bytes:
    parts = bytearray()
    async for part in response.content.iter_chunked(65536):
        parts += part
        if len(parts) > ANSWER_LIMIT:
            raise Unavailable("an answer without end")
    return bytes(parts)


def _seconds(text: str) -> float:
    try:
        return min(max(0.0, float(text)), 3600.0)
    except ValueError:
        return 1.0
