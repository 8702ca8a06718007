"""The double of a language model running on a free port, and questions to ask it."""

from __future__ import annotations

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass

from aiohttp import ClientSession
from aiohttp.test_utils import TestServer, unused_port

from dastak.integrations.llm.port import Candidate, Question
from dastak.integrations.llm.vendors.chat_completions.client import ChatCompletions, Endpoint
from dastak.understanding.redaction import redact
from emulator.llm.app import build_app
from emulator.llm.state import STATE, State

KEY, MODEL = "sk-double", "double"
SERVICES = (
    Candidate("electricity-bill", "Electricity bill", "Pay the bijli bill"),
    Candidate("birth-certificate", "Birth certificate", "Paper that says when a child was born"),
    Candidate("water-bill", "Water bill", "Pay for paani"),
)


def question(text: str = "bijli ka bill jama karna hai") -> Question:
    """A question about three services."""
    return Question(redact(text), "hi", SERVICES)


@dataclass(slots=True)
class LlmBench:
    """The double and adapters that speak to it."""

    address: str
    state: State

    def model(self, *, key: str = KEY, name: str = MODEL, seconds: float = 3.0) -> ChatCompletions:
        return ChatCompletions(Endpoint(f"{self.address}/v1", name, key, timeout_seconds=seconds))

    @property
    def switched_off(self) -> ChatCompletions:
        nowhere = f"http://127.0.0.1:{unused_port()}/v1"
        return ChatCompletions(Endpoint(nowhere, MODEL, KEY))

    async def behave(
        self, manner: str, *, seconds: float = 10.0, takes: str = "json_schema"
    ) -> None:
        """Through the control interface, as from outside."""
        body = {"manner": manner, "seconds": seconds, "takes": takes}
        async with (
            ClientSession() as session,
            session.post(f"{self.address}/_control/behaviour", json=body) as answer,
        ):
            assert answer.status == 200, await answer.text()


@asynccontextmanager
async def double() -> AsyncIterator[LlmBench]:
    """A well-behaved endpoint for the length of a test."""
    app = build_app(key=KEY, model=MODEL)
    async with TestServer(app) as server:
        yield LlmBench(str(server.make_url("")).rstrip("/"), app[STATE])
