"""An emulator, a business and some citizens, on 127.0.0.1 and in a time that stands still."""

from __future__ import annotations

import io
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import Any

from aiohttp import FormData
from aiohttp.test_utils import TestClient, TestServer

from emulator.app import create_app
from emulator.clock import Clock
from emulator.config import AppConfig, CitizenConfig, Config, NumberConfig, Settings, WabaConfig
from emulator.stage import STAGE
from emulator.world import World

from .hooks import Hook

START = datetime(2026, 11, 21, 4, 30, tzinfo=UTC)
NUMBER, OTHER_NUMBER, WABA = "2001", "2002", "1001"
ASHA, BALA = "+919810000001", "+919810000002"
TOKEN = "test-token"


@dataclass
class Answer:
    status: int
    body: Any

    @property
    def code(self) -> int:
        return int(self.body["error"]["code"])

    @property
    def details(self) -> str:
        return str(self.body["error"]["error_data"]["details"])


class House:
    """What a test holds in its hand."""

    def __init__(self, client: TestClient[Any, Any], hook: Hook) -> None:
        self.client = client
        self.hook = hook

    @property
    def world(self) -> World:
        assert self.client.app is not None
        world: World = self.client.app[STAGE].world
        return world

    async def graph(
        self,
        method: str,
        path: str,
        body: Any = None,
        *,
        token: str = TOKEN,
        version: str = "v23.0",
    ) -> Answer:
        headers = {"Authorization": f"Bearer {token}"}
        async with self.client.request(
            method, f"/{version}/{path}", json=body, headers=headers
        ) as answer:
            return Answer(answer.status, await answer.json())

    async def send(self, body: dict[str, Any], *, to: str = ASHA, number: str = NUMBER) -> Answer:
        whole = {"messaging_product": "whatsapp", "to": to, **body}
        return await self.graph("POST", f"{number}/messages", whole)

    async def say(self, text: str = "Hello", **more: Any) -> str:
        """Send a text; returns its wamid."""
        answer = await self.send({"type": "text", "text": {"body": text}}, **more)
        assert answer.status == 200, answer.body
        return str(answer.body["messages"][0]["id"])

    async def upload(
        self, content: bytes, mime_type: str, *, filename: str = "file", number: str = NUMBER
    ) -> Answer:
        form = FormData()
        form.add_field("messaging_product", "whatsapp")
        form.add_field("type", mime_type)
        form.add_field("file", io.BytesIO(content), filename=filename, content_type=mime_type)
        headers = {"Authorization": f"Bearer {TOKEN}"}
        url = f"/v23.0/{number}/media"
        async with self.client.post(url, data=form, headers=headers) as answer:
            return Answer(answer.status, await answer.json())

    async def control(self, method: str, path: str, body: Any = None) -> Answer:
        async with self.client.request(method, f"/_control/{path}", json=body) as answer:
            return Answer(answer.status, await answer.json())

    async def citizen(self, order: int = 0) -> str:
        people = (await self.control("GET", "citizens")).body
        return str(people[order]["id"])

    async def write(
        self, text: str = "Hi", *, who: int = 0, to: str = NUMBER, **more: Any
    ) -> Answer:
        """A citizen writes a text."""
        body = {"to": to, "type": "text", "text": {"body": text}, **more}
        return await self.act(body, who=who)

    async def act(self, order: dict[str, Any], *, who: int = 0) -> Answer:
        answer = await self.control("POST", f"citizens/{await self.citizen(who)}/send", order)
        await self.settle()
        return answer

    async def act_file(
        self, message: str, content: bytes, mime_type: str, *, filename: str = "photo.jpg"
    ) -> Answer:
        form = FormData()
        form.add_field("message", message)
        form.add_field("file", io.BytesIO(content), filename=filename, content_type=mime_type)
        url = f"/_control/citizens/{await self.citizen()}/send"
        async with self.client.post(url, data=form) as answer:
            body = await answer.json()
        await self.settle()
        return Answer(answer.status, body)

    async def chat(self, who: int = 0) -> list[dict[str, Any]]:
        body = (await self.control("GET", f"citizens/{await self.citizen(who)}/chat")).body
        return list(body["messages"])

    async def settle(self) -> None:
        await self.world.settled()

    async def wait(self, seconds: float) -> None:
        """Let the emulator's time pass, and everything happen that is due."""
        await self.control("POST", "clock", {"advance_s": seconds})
        await self.settle()

    async def violations(self) -> list[dict[str, Any]]:
        return list((await self.control("GET", "violations")).body)


def quick_settings(**more: Any) -> Settings:
    """Everything at once, one connection: order is kept, nothing waits."""
    usual = {"sent_after_ms": 0, "delivered_after_ms": 0, "webhook_connections": 1, "seed": 7}
    return Settings(**{**usual, "review_seconds": 0, **more})


def delhi(hook_url: str, settings: Settings, templates: list[Any]) -> Config:
    numbers = [
        NumberConfig(
            id=NUMBER,
            display_phone_number="+91 11 2345 0001",
            verified_name="Revenue Department, Delhi",
            official=True,
        ),
        NumberConfig(
            id=OTHER_NUMBER,
            display_phone_number="+91 11 2345 0002",
            verified_name="Health Department, Delhi",
        ),
    ]
    return Config(
        app=AppConfig(webhook_url=hook_url, verify_token="let-me-in"),
        wabas=[
            WabaConfig(id=WABA, name="Government of Delhi", numbers=numbers, templates=templates)
        ],
        citizens=[
            CitizenConfig(name="Asha Devi", phone=ASHA),
            CitizenConfig(name="Bala", phone=BALA, client="text"),
            CitizenConfig(name="Chitra", username="chitra.d"),
        ],
        settings=settings,
    )


def client_of(config: Config) -> TestClient[Any, Any]:
    moment = START.timestamp()
    return TestClient(TestServer(create_app(config, Clock(lambda: moment))))
