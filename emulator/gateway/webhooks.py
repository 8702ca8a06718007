"""Signed news to the merchant, delivered again and again until it is taken."""

import asyncio
import hashlib
import hmac
import json
import time
from collections.abc import Coroutine
from dataclasses import dataclass, field

import aiohttp

from emulator.gateway.config import Merchant
from emulator.gateway.ledger import Clock, Order, Payment, Refund, new_id
from emulator.gateway.wire import Json, order_json, payment_json, refund_json

ATTEMPT_SECONDS = 10


@dataclass(slots=True)
class Delivery:
    """One event on its way to a merchant, and how it was answered each time."""

    event_id: str
    event: str
    order_id: str
    merchant: Merchant
    body: bytes
    answers: list[int] = field(default_factory=list)
    taken: bool = False


@dataclass(slots=True)
class Mischief:
    """What the control interface asked for: how many of the next webhooks go wrong, and how."""

    drop: int = 0
    tamper: int = 0
    duplicates: int = 0


class Webhooks:
    """Sends events in the background. ``log`` keeps every delivery of this run."""

    def __init__(self, clock: Clock, *, address: str, retry_seconds: tuple[float, ...]) -> None:
        self.log: list[Delivery] = []
        self.mischief = Mischief()
        self._clock = clock
        self._address = address
        self._retry_seconds = retry_seconds
        self._tasks: set[asyncio.Task[None]] = set()
        self._session: aiohttp.ClientSession | None = None

    def tell_payment(self, order: Order, payment: Payment) -> Delivery:
        """``payment.captured``, ``payment.failed`` or ``payment.pending``."""
        return self._tell(order, f"payment.{payment.status}", {"payment": payment_json(payment)})

    def tell_refund(self, order: Order, refund: Refund) -> Delivery:
        """``refund.done``."""
        return self._tell(order, f"refund.{refund.status}", {"refund": refund_json(refund)})

    def redeliver(self, delivery: Delivery) -> None:
        """The same event once more, as after a lost answer."""
        self._start(self._attempt(delivery, delivery.body))

    async def settled(self) -> None:
        """Wait until nothing is on its way any more."""
        while self._tasks:
            await asyncio.gather(*self._tasks, return_exceptions=True)

    async def close(self) -> None:
        """Stop sending."""
        for task in self._tasks:
            task.cancel()
        await asyncio.gather(*self._tasks, return_exceptions=True)
        if self._session is not None:
            await self._session.close()

    def _tell(self, order: Order, event: str, subject: Json) -> Delivery:
        now = self._clock.now()
        event_id = new_id("evt")
        body = json.dumps(
            {
                "id": event_id,
                "event": event,
                "created_at": now.isoformat(),
                "order": order_json(order, now=now, address=self._address),
                **subject,
            },
            ensure_ascii=False,
        ).encode()
        delivery = Delivery(event_id, event, order.id, order.merchant, body)
        self.log.append(delivery)
        if self.mischief.drop > 0:
            self.mischief.drop -= 1
            return delivery
        self._start(self._deliver(delivery))
        for _ in range(self.mischief.duplicates):
            self._start(self._attempt(delivery, delivery.body))
        return delivery

    def _start(self, work: Coroutine[None, None, None]) -> None:
        task = asyncio.create_task(work)
        self._tasks.add(task)
        task.add_done_callback(self._tasks.discard)

    async def _deliver(self, delivery: Delivery) -> None:
        for wait in (0.0, *self._retry_seconds):
            await asyncio.sleep(wait)
            body = delivery.body
            if self.mischief.tamper > 0:
                self.mischief.tamper -= 1
                await self._attempt(delivery, _altered(body), signed=body)
                continue
            await self._attempt(delivery, body)
            if delivery.taken:
                return

    async def _attempt(
        self, delivery: Delivery, body: bytes, *, signed: bytes | None = None
    ) -> None:
        stamp = str(int(time.time()))
        signature = sign(
            delivery.merchant.webhook_secret, stamp, body if signed is None else signed
        )
        headers = {
            "Content-Type": "application/json",
            "X-Sandbox-Event-Id": delivery.event_id,
            "X-Sandbox-Timestamp": stamp,
            "X-Sandbox-Signature": signature,
        }
        try:
            async with self._client().post(
                delivery.merchant.webhook_url, data=body, headers=headers, allow_redirects=False
            ) as answer:
                delivery.answers.append(answer.status)
                delivery.taken = delivery.taken or answer.ok
        except (aiohttp.ClientError, TimeoutError):
            delivery.answers.append(0)

    def _client(self) -> aiohttp.ClientSession:
        if self._session is None:
            timeout = aiohttp.ClientTimeout(total=ATTEMPT_SECONDS)
            self._session = aiohttp.ClientSession(timeout=timeout)
        return self._session


def sign(secret: str, stamp: str, body: bytes) -> str:
    """Hex HMAC-SHA256 over the time stamp, a full stop and the raw body."""
    return hmac.new(secret.encode(), f"{stamp}.".encode() + body, hashlib.sha256).hexdigest()


def _altered(body: bytes) -> bytes:
    return body.replace(b'"amount": ', b'"amount": 9', 1)
