"""The sandbox gateway running on a free port, with someone who listens to its webhooks."""

from __future__ import annotations

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass, field

from aiohttp import ClientSession, web
from aiohttp.test_utils import TestClient, TestServer, unused_port

from dastak.integrations.gateway.port import PaymentState
from dastak.integrations.gateway.vendors.sandbox import SandboxConfig, SandboxGateway
from dastak.values.ids import PaymentOrderId
from dastak.values.money import Money
from emulator.gateway.app import build_app
from emulator.gateway.config import GatewayConfig, Merchant
from emulator.gateway.state import STATE, State
from tests.gateway.conformance import Hook

KEY, SECRET, WEBHOOK_SECRET = "key", "secret", "webhook-secret"
RETRY_SECONDS = (0.01, 0.01, 0.01)


@dataclass(slots=True)
class Ear:
    """A merchant's ear: keeps each webhook, and answers with the next of ``answers``, else 200."""

    heard: list[Hook] = field(default_factory=list)
    answers: list[int] = field(default_factory=list)

    async def hear(self, request: web.Request) -> web.Response:
        headers = {name.lower(): value for name, value in request.headers.items()}
        self.heard.append(Hook(await request.read(), headers))
        return web.Response(status=self.answers.pop(0) if self.answers else 200)


@dataclass(slots=True)
class SandboxBench:
    """The sandbox for the conformance suite and for its own tests."""

    client: TestClient[web.Request, web.Application]
    ear: Ear
    state: State
    address: str

    @property
    def gateway(self) -> SandboxGateway:
        return SandboxGateway(SandboxConfig(self.address, KEY, SECRET, WEBHOOK_SECRET))

    @property
    def wrong_key(self) -> SandboxGateway:
        return SandboxGateway(SandboxConfig(self.address, KEY, "wrong", WEBHOOK_SECRET))

    @property
    def switched_off(self) -> SandboxGateway:
        nowhere = f"http://127.0.0.1:{unused_port()}"
        return SandboxGateway(SandboxConfig(nowhere, KEY, SECRET, WEBHOOK_SECRET))

    async def take(self, order: PaymentOrderId, state: PaymentState, amount: Money) -> None:
        body = {"order": str(order), "status": state.value, "amount": amount.paise}
        await self.control("settle", body)

    async def hooks(self) -> list[Hook]:
        await self.state.webhooks.settled()
        return self.ear.heard

    async def fail_next(self, *, too_fast: bool) -> None:
        await self.control("faults", {"too_fast" if too_fast else "unavailable": 1})

    async def control(self, verb: str, body: dict[str, str | int]) -> None:
        """One call of the control interface, which must succeed."""
        async with (
            ClientSession() as session,
            session.post(f"{self.address}/_control/{verb}", json=body) as answer,
        ):
            assert answer.status == 200, await answer.text()


@asynccontextmanager
async def sandbox(*, webhook_url: str = "") -> AsyncIterator[SandboxBench]:
    """A gateway for the length of a test, and a merchant's ear unless another listens."""
    ear = Ear()
    listener = web.Application()
    listener.router.add_post("/hook", ear.hear)
    port = unused_port()
    async with TestServer(listener) as merchant_server:
        merchant = Merchant(
            key=KEY,
            secret=SECRET,
            webhook_url=webhook_url or str(merchant_server.make_url("/hook")),
            webhook_secret=WEBHOOK_SECRET,
        )
        config = GatewayConfig(merchants=(merchant,), port=port, retry_seconds=RETRY_SECONDS)
        app = build_app(config)
        async with TestClient(TestServer(app, port=port)) as client:
            yield SandboxBench(client, ear, app[STATE], config.address)
