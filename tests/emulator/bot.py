"""A bot written with pywa as its users write one: real client, real webhook handling."""

# pywa re-exports without __all__
# mypy: disable-error-code="attr-defined"

from __future__ import annotations

import asyncio
from typing import Any

import httpx
from aiohttp import web
from aiohttp.test_utils import TestServer
from pywa import WhatsApp
from pywa.handlers import (
    CallbackButtonHandler,
    CallbackSelectionHandler,
    MessageHandler,
    MessageStatusHandler,
)
from pywa.types import (
    Button,
    CallbackButton,
    CallbackSelection,
    Message,
    MessageStatus,
    Section,
    SectionList,
)
from pywa.types.callback import SectionRow

from .files import PDF
from .house import NUMBER, TOKEN, WABA

SECRET = "app-secret"


class ToEmulator(httpx.HTTPTransport):
    """Sends what is meant for graph.facebook.com to the emulator instead."""

    def __init__(self, origin: str) -> None:
        super().__init__()
        self._origin = httpx.URL(origin)

    def handle_request(self, request: httpx.Request) -> httpx.Response:
        request.url = request.url.copy_with(
            scheme="http", host=self._origin.host, port=self._origin.port
        )
        request.headers["Host"] = f"{self._origin.host}:{self._origin.port}"
        return super().handle_request(request)


class Bot:
    """An office that offers two services and gives a paper."""

    def __init__(self, origin: str) -> None:
        self.heard: list[Any] = []
        self.statuses: list[MessageStatus[str]] = []
        self.answers: list[tuple[str, int]] = []
        session = httpx.Client(transport=ToEmulator(origin), timeout=10)
        self.session = session
        self.wa = WhatsApp(
            phone_id=NUMBER,
            token=TOKEN,
            session=session,
            waba_id=WABA,
            app_id="app-1",
            app_secret=SECRET,
            verify_token="let-me-in",
            api_version="23.0",
        )
        self.wa.add_handlers(
            MessageHandler(self.hear),
            CallbackButtonHandler(self.press),
            CallbackSelectionHandler(self.select),
            MessageStatusHandler(self.note),
        )
        app = web.Application()
        app.router.add_get("/hook", self._greet)
        app.router.add_post("/hook", self._take)
        self.server = TestServer(app)

    def hear(self, _: WhatsApp, message: Message) -> None:
        self.heard.append(message)
        if message.image:
            self.heard.append(message.image.get_bytes())
            return
        message.mark_as_read()
        message.reply_text("Which office?", buttons=[Button("Revenue", "r"), Button("Health", "h")])

    def press(self, _: WhatsApp, press: CallbackButton[str]) -> None:
        self.heard.append(press)
        rows = [SectionRow("Income", "income", "Certificate"), SectionRow("Birth", "birth")]
        press.reply_text("Which paper?", buttons=SectionList("Choose", [Section("Papers", rows)]))

    def select(self, _: WhatsApp, selection: CallbackSelection[str]) -> None:
        self.heard.append(selection)
        selection.reply_document(
            PDF, filename="income.pdf", caption="Your paper", mime_type="application/pdf"
        )

    def note(self, _: WhatsApp, status: MessageStatus[str]) -> None:
        self.statuses.append(status)

    async def _greet(self, request: web.Request) -> web.Response:
        text, code = self.wa.webhook_challenge_handler(
            request.query.get("hub.verify_token"), request.query.get("hub.challenge")
        )
        return web.Response(text=text, status=code)

    async def _take(self, request: web.Request) -> web.Response:
        body = await request.read()
        answer = self.wa.webhook_update_validator(body, request.headers["X-Hub-Signature-256"])
        if answer is None:
            answer = await asyncio.to_thread(self.wa.webhook_update_handler, body)
        self.answers.append(answer)
        return web.Response(text=answer[0], status=answer[1])
