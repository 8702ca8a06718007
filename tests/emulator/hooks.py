"""A business's callback that keeps what it was told."""

from __future__ import annotations

import json
from typing import Any

from aiohttp import web
from aiohttp.test_utils import TestServer


class Hook:
    """Answers the handshake and stores the raw bodies; `statuses` may refuse the next ones."""

    def __init__(self) -> None:
        self.bodies: list[bytes] = []
        self.signatures: list[str] = []
        self.refuse: list[int] = []
        self.challenges: list[str] = []
        app = web.Application(client_max_size=8 * 1024 * 1024)
        app.router.add_get("/{path:.*}", self._greet)
        app.router.add_post("/{path:.*}", self._take)
        self.server = TestServer(app)

    @property
    def url(self) -> str:
        return str(self.server.make_url("/hook"))

    async def _greet(self, request: web.Request) -> web.Response:
        if request.query.get("hub.verify_token") != "let-me-in":
            return web.Response(status=403)
        self.challenges.append(request.query["hub.challenge"])
        return web.Response(text=request.query["hub.challenge"])

    async def _take(self, request: web.Request) -> web.Response:
        body = await request.read()
        if self.refuse:
            return web.Response(status=self.refuse.pop(0))
        self.bodies.append(body)
        self.signatures.append(request.headers.get("X-Hub-Signature-256", ""))
        return web.Response(text="ok")

    @property
    def values(self) -> list[Any]:
        """Every `value` of every change, in order of arrival."""
        found: list[Any] = []
        for body in self.bodies:
            for entry in json.loads(body)["entry"]:
                for change in entry["changes"]:
                    found.append({"field": change["field"], **change["value"]})
        return found

    def items(self, kind: str) -> list[Any]:
        """All `messages` or all `statuses`."""
        return [item for value in self.values for item in value.get(kind, [])]

    @property
    def messages(self) -> list[Any]:
        return self.items("messages")

    @property
    def statuses(self) -> list[Any]:
        return self.items("statuses")

    def of(self, field: str) -> list[Any]:
        return [value for value in self.values if value["field"] == field]
