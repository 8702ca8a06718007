"""Talk to the Graph API: one attempt per call, strict time-outs, no secrets in errors."""

from __future__ import annotations

import asyncio
from typing import TypeVar
from urllib.parse import urlsplit

import aiohttp
import msgspec

from dastak.integrations.channel.port import Envelope, Health, Refused, Unavailable, Unsure
from dastak.integrations.channel.vendors.whatsapp.bodies import body
from dastak.integrations.channel.vendors.whatsapp.errors import code_of, error_of
from dastak.integrations.channel.vendors.whatsapp.lenient import read

CONNECT_SECONDS = 5
SEND_SECONDS = 15
MEDIA_SECONDS = 60
TOO_BIG = 131052
METAS_HOSTS = (".fbsbx.com", ".fbcdn.net", ".facebook.com")
T = TypeVar("T")


class _Id(msgspec.Struct):
    id: str = ""


class _Sent(msgspec.Struct):
    messages: list[_Id] = []


class _Media(msgspec.Struct):
    url: str = ""
    mime_type: str = ""
    file_size: int | str = 0


class WhatsAppChannel:
    """The ``Channel`` port over the WhatsApp Cloud API."""

    def __init__(self, *, graph_url: str, access_token: str, connections: int = 200) -> None:
        self._graph = graph_url.rstrip("/")
        self._headers = {"Authorization": f"Bearer {access_token}"}
        self._connections = connections
        self._session: aiohttp.ClientSession | None = None

    def _http(self) -> aiohttp.ClientSession:
        if self._session is None:
            self._session = aiohttp.ClientSession(
                headers=self._headers,
                connector=aiohttp.TCPConnector(limit=self._connections),
                timeout=aiohttp.ClientTimeout(total=SEND_SECONDS, sock_connect=CONNECT_SECONDS),
            )
        return self._session

    async def send(self, envelope: Envelope) -> str:
        """One attempt. A lost answer is ``Unsure``: the message may be on its way."""
        payload = msgspec.json.encode(body(envelope))
        answer = await self._post(f"/{envelope.number}/messages", payload)
        sent = read(answer, _Sent)
        if sent is None or not sent.messages or not sent.messages[0].id:
            raise Unsure
        return sent.messages[0].id

    async def mark_read(self, number: str, message_id: str) -> None:
        """Blue ticks for the citizen; failing to show them is not worth an error."""
        payload = {"messaging_product": "whatsapp", "status": "read", "message_id": message_id}
        await self._post(f"/{number}/messages", msgspec.json.encode(payload))

    async def _post(self, path: str, payload: bytes) -> bytes:
        headers = {"Content-Type": "application/json"}
        try:
            async with self._http().post(
                self._graph + path, data=payload, headers=headers
            ) as response:
                answer = await response.read()
        except aiohttp.ClientConnectorError:
            raise Unavailable("cannot connect") from None
        except (TimeoutError, aiohttp.ClientError):
            raise Unsure from None
        if response.status >= 500 and code_of(answer) is None:
            raise Unsure
        if response.status != 200:
            raise error_of(response.status, answer)
        return answer

    async def upload(self, number: str, content: bytes, *, filename: str, mime_type: str) -> str:
        """Upload media; safe to repeat, an unused upload costs nothing."""
        form = aiohttp.FormData()
        form.add_field("messaging_product", "whatsapp")
        form.add_field("type", mime_type)
        form.add_field("file", content, filename=filename, content_type=mime_type)
        try:
            async with self._http().post(
                f"{self._graph}/{number}/media",
                data=form,
                timeout=aiohttp.ClientTimeout(total=MEDIA_SECONDS),
            ) as response:
                answer = await response.read()
        except (TimeoutError, aiohttp.ClientError):
            raise Unavailable("upload did not finish") from None
        if response.status != 200:
            raise error_of(response.status, answer)
        return _own(read(answer, _Id)).id

    async def download(self, media_id: str, *, limit_bytes: int) -> tuple[bytes, str]:
        """Look the media up, then fetch it; the token goes only to Meta's own hosts."""
        try:
            media = await self._look_up(media_id)
            if _size(media) > limit_bytes:
                raise Refused(TOO_BIG, "too big")
            async with self._http().get(
                media.url,
                headers=None if self._is_ours(media.url) else {"Authorization": ""},
                timeout=aiohttp.ClientTimeout(total=MEDIA_SECONDS),
                allow_redirects=False,
            ) as response:
                if response.status != 200:
                    raise error_of(response.status, await response.read())
                content = await _read_up_to(response, limit_bytes)
        except (TimeoutError, aiohttp.ClientError):
            raise Unavailable("download did not finish") from None
        return content, media.mime_type

    async def _look_up(self, media_id: str) -> _Media:
        async with self._http().get(f"{self._graph}/{media_id}") as response:
            answer = await response.read()
        if response.status != 200:
            raise error_of(response.status, answer)
        return _own(read(answer, _Media))

    def _is_ours(self, url: str) -> bool:
        """Meta's own hosts, never in the clear when the Graph API is not."""
        there, graph = urlsplit(url), urlsplit(self._graph)
        host = there.hostname or ""
        known = host == graph.hostname or host.endswith(METAS_HOSTS)
        return known and there.scheme == graph.scheme

    async def check_config(self) -> list[Health]:
        """Whether the Graph API answers at all."""
        try:
            async with asyncio.timeout(CONNECT_SECONDS):
                async with self._http().get(f"{self._graph}/me") as response:
                    await response.read()
            problem = "the access token is refused" if response.status == 401 else ""
        except (TimeoutError, aiohttp.ClientError) as error:
            problem = f"no answer: {type(error).__name__}"
        return [Health("whatsapp", problem)]

    async def close(self) -> None:
        """Close the connection pool."""
        if self._session is not None:
            await self._session.close()
            self._session = None


def _own(answer: T | None) -> T:
    """What came with a 200, unless it is not Meta's."""
    if answer is None:
        raise Unavailable("an answer that is not Meta's")
    return answer


def _size(media: _Media) -> int:
    text = str(media.file_size or 0)
    return int(text) if text.isascii() and text.isdigit() else 0


async def _read_up_to(response: aiohttp.ClientResponse, limit_bytes: int) -> bytes:
    content = bytearray()
    async for chunk in response.content.iter_chunked(65536):
        content += chunk
        if len(content) > limit_bytes:
            raise Refused(TOO_BIG, "too big")
    return bytes(content)
