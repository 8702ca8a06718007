"""The webhook: handshake, signature over the raw bytes, durable storage, then 200."""

from __future__ import annotations

import logging
from collections import Counter
from collections.abc import Awaitable, Callable, MutableMapping, Sequence
from typing import Any
from urllib.parse import parse_qsl

from django.db import DatabaseError, InterfaceError, connection

from dastak.integrations.channel.port import ChannelDoor
from dastak.messaging import inbox
from dastak.web.hook.group_commit import GroupCommit, Overloaded

BODY_LIMIT = 3 * 1024 * 1024
log = logging.getLogger(__name__)

Message = MutableMapping[str, Any]
Receive = Callable[[], Awaitable[Message]]
Send = Callable[[Message], Awaitable[None]]


class Hook:
    """An ASGI callable for one channel. ``counts`` is what ``/hook/metrics`` shows."""

    def __init__(self, door: ChannelDoor) -> None:
        self._door = door
        self._commit = GroupCommit(write)
        self.counts: Counter[str] = Counter()

    async def __call__(self, scope: Message, receive: Receive, send: Send) -> None:
        if scope["method"] == "GET":
            await self._handshake(scope, send)
        elif scope["method"] == "POST":
            await self._post(scope, receive, send)
        else:
            await answer(send, 405, b"use GET or POST")

    def metrics(self) -> str:
        """The counters in Prometheus' text form."""
        lines = (f'dastak_hook_total{{outcome="{k}"}} {v}\n' for k, v in self.counts.items())
        return "".join(lines)

    def close(self) -> None:
        """Finish writing and close the database connection."""
        self._commit.close()

    async def _handshake(self, scope: Message, send: Send) -> None:
        query = dict(parse_qsl(scope["query_string"].decode("latin-1")))
        challenge = self._door.answer_handshake(query)
        if challenge is None:
            await answer(send, 403, b"verify token does not match")
        else:
            await answer(send, 200, challenge.encode())

    async def _post(self, scope: Message, receive: Receive, send: Send) -> None:
        body = await read_body(scope, receive, BODY_LIMIT)
        if body is None:
            self.counts["too_large"] += 1
            await answer(send, 413, b"at most 3 MB")
            return
        if not self._door.is_genuine(body, header(scope, b"x-hub-signature-256")):
            self.counts["bad_signature"] += 1
            await answer(send, 401, b"signature missing or wrong")
            return
        rows = [inbox.row_of(update) for update in self._door.split(body)]
        try:
            await self._commit.add(rows)
        except (Overloaded, DatabaseError, InterfaceError) as error:
            self.counts["not_stored"] += 1
            log.error("webhook not stored: %s", type(error).__name__)
            await answer(send, 503, b"not stored, send it again")
            return
        self.counts["stored"] += len(rows)
        await answer(send, 200, b"EVENT_RECEIVED")


def write(rows: Sequence[inbox.Row]) -> None:
    """Store a batch; a dropped connection is opened anew once before giving up."""
    try:
        inbox.store(rows)
    except (DatabaseError, InterfaceError):
        connection.close()
        inbox.store(rows)


async def read_body(scope: Message, receive: Receive, limit: int) -> bytes | None:
    """The whole body, or ``None`` when it is (or says it is) larger than ``limit`` bytes."""
    declared = header(scope, b"content-length")
    if declared.isdigit() and int(declared) > limit:
        return None
    body, size = [], 0
    while True:
        message = await receive()
        if message["type"] == "http.disconnect":
            return b""
        chunk: bytes = message.get("body", b"")
        size += len(chunk)
        if size > limit:
            return None
        body.append(chunk)
        if not message.get("more_body"):
            return b"".join(body)


def header(scope: Message, name: bytes) -> str:
    """A request header as text, empty when absent."""
    return next((v.decode("latin-1") for k, v in scope["headers"] if k == name), "")


async def answer(send: Send, status: int, body: bytes) -> None:
    """A short plain-text response."""
    headers = [(b"content-type", b"text/plain"), (b"content-length", str(len(body)).encode())]
    await send({"type": "http.response.start", "status": status, "headers": headers})
    await send({"type": "http.response.body", "body": body})
