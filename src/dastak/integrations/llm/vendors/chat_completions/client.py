"""One question to one endpoint: one attempt within its time, no key and no text in any error."""

from __future__ import annotations

import asyncio
import time
from collections.abc import Sequence
from dataclasses import dataclass
from urllib.parse import urlsplit

import aiohttp

from dastak.integrations.llm.port import (
    TROUBLE,
    Candidate,
    Choice,
    Examined,
    Form,
    Question,
    Refused,
    TooFast,
    Unavailable,
)
from dastak.integrations.llm.vendors.chat_completions.answer import (
    Completion,
    choice_of,
    completion_of,
)
from dastak.integrations.llm.vendors.chat_completions.hosts import (
    FarAway,
    NearResolver,
    far_away,
    problem_of,
)
from dastak.integrations.llm.vendors.chat_completions.prompt import ask
from dastak.understanding.redaction import redact

FORMS: tuple[Form, ...] = ("json_schema", "json_object", "plain")
LIMIT_BYTES = 64 * 1024
TAKEN, TOO_FAST, BROKEN = 200, 429, 500
NOT_SO = frozenset({400, 422, 501})
"""What endpoints answer when they do not know a ``response_format`` (or have other complaints)."""
SAMPLE = Question(
    redact("bijli ka bill jama karna hai"),
    "hi",
    (Candidate("electricity-bill", "Electricity bill"), Candidate("water-bill", "Water bill")),
)


@dataclass(frozen=True, slots=True)
class Endpoint:
    """Where a model listens, its name there, and how far messages may travel."""

    url: str
    model: str
    key: str = ""
    allow_remote: bool = False
    timeout_seconds: float = 3.0


class ChatCompletions:
    """``LanguageModel`` over ``POST {url}/chat/completions``. A new connection for each question:
    one that went stale would cost the citizen the answer."""

    def __init__(self, endpoint: Endpoint) -> None:
        self._endpoint = endpoint
        self._problem = problem_of(endpoint.url, allow_remote=endpoint.allow_remote)
        self._forms: Sequence[Form] = FORMS

    @property
    def patience(self) -> float:
        return self._endpoint.timeout_seconds

    async def choose(self, question: Question, *, within: float) -> Choice:
        """The closest form that the endpoint takes is remembered for the next question."""
        seconds = min(within, self._endpoint.timeout_seconds)
        try:
            async with asyncio.timeout(seconds):
                form, completion = await self._first_taken(question, seconds)
        except TimeoutError:
            raise Unavailable("it took too long") from None
        self._forms = FORMS[FORMS.index(form) :]
        return choice_of(completion, question)

    async def check_config(self) -> Examined:
        """One sample question; the citizens' time-out counts here too."""
        started = time.monotonic()
        try:
            async with asyncio.timeout(len(FORMS) * self._endpoint.timeout_seconds):
                form, completion = await self._first_taken(SAMPLE, self._endpoint.timeout_seconds)
            choice_of(completion, SAMPLE)
        except TimeoutError:
            return Examined("it took too long")
        except TROUBLE as error:
            return Examined(str(error))
        seconds = time.monotonic() - started
        return Examined(model=completion.model or self._endpoint.model, form=form, seconds=seconds)

    async def _first_taken(self, question: Question, seconds: float) -> tuple[Form, Completion]:
        for form in self._forms:
            body = ask(question, model=self._endpoint.model, form=form)
            status, content = await self._post(body, seconds)
            if status in NOT_SO and form != FORMS[-1]:
                continue
            return form, completion_of(_accepted(status, content))
        raise Refused("it takes no question of ours")

    async def _post(self, body: bytes, seconds: float) -> tuple[int, bytes]:
        if self._problem:
            raise Refused(self._problem)
        try:
            async with (
                aiohttp.ClientSession(
                    connector=self._connector(),
                    timeout=aiohttp.ClientTimeout(total=seconds),
                    auto_decompress=False,
                ) as session,
                session.post(
                    f"{self._endpoint.url.rstrip('/')}/chat/completions",
                    data=body,
                    headers=self._headers(),
                    allow_redirects=False,
                ) as response,
            ):
                if response.status == TOO_FAST:
                    raise TooFast(_seconds(response.headers.get("Retry-After", "")))
                return response.status, await _read(response)
        except aiohttp.ClientConnectorError as error:
            if isinstance(error.os_error, FarAway):
                raise Refused(self._away()) from None
            raise Unavailable("cannot connect") from None
        except aiohttp.ClientError as error:
            raise Unavailable(type(error).__name__) from None

    def _connector(self) -> aiohttp.TCPConnector:
        """Names that lead out of the network are refused unless it may be left, and safely."""
        resolver = NearResolver() if self._away() else None
        return aiohttp.TCPConnector(resolver=resolver, force_close=True)

    def _away(self) -> str:
        parts = urlsplit(self._endpoint.url)
        return far_away(parts, allow_remote=self._endpoint.allow_remote)

    def _headers(self) -> dict[str, str]:
        headers = {"Content-Type": "application/json", "Accept-Encoding": "identity"}
        if self._endpoint.key:
            headers["Authorization"] = f"Bearer {self._endpoint.key}"
        return headers


async def _read(response: aiohttp.ClientResponse) -> bytes:
    content = bytearray()
    async for chunk in response.content.iter_chunked(8192):
        content += chunk
        if len(content) > LIMIT_BYTES:
            raise Unavailable("its answer is too big")
    return bytes(content)


def _accepted(status: int, content: bytes) -> bytes:
    if status == TAKEN:
        return content
    if status >= BROKEN:
        raise Unavailable(f"HTTP {status}")
    raise Refused(f"HTTP {status}")


def _seconds(text: str) -> float:
    try:
        return max(1.0, float(text))
    except ValueError:
        return 1.0
