"""The sandbox gateway's HTTP client: keys, calls, and its errors in the port's words."""

import base64
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime

import aiohttp
import msgspec

from dastak.integrations.gateway.port import (
    GatewayNotice,
    GatewayRefund,
    OrderState,
    Page,
    PageRequest,
    Refused,
    TooFast,
    Unavailable,
)
from dastak.integrations.gateway.vendors.sandbox_wire import (
    Order,
    Problem,
    Refund,
    order_state,
    read_answer,
    refund_state,
    verified_notice,
)
from dastak.values.ids import PaymentOrderId
from dastak.values.money import Money

TOO_FAST = 429
BROKEN = 500
WRONG_KEY = 401


@dataclass(frozen=True, slots=True)
class SandboxConfig:
    """Where the sandbox listens, and the secrets we share with it."""

    base_url: str
    key: str
    secret: str
    webhook_secret: str
    timeout_seconds: float = 10.0


class SandboxGateway:
    """``Gateway`` over the sandbox's HTTP interface."""

    name = "sandbox"

    def __init__(self, config: SandboxConfig) -> None:
        self._config = config

    async def create_page(self, request: PageRequest) -> Page:
        body: dict[str, str | int] = {
            "reference": str(request.order),
            "amount": request.amount.paise,
            "currency": request.currency,
            "description": request.description,
            "return_url": request.return_url,
            "expires_at": request.expires_at.isoformat(),
            "language": request.language,
        }
        order = read_answer(await self._call("POST", "/v1/orders", body), Order)
        return Page(url=order.pay_url, gateway_order_id=order.id)

    async def look_up(self, order: PaymentOrderId, gateway_order_id: str) -> OrderState:
        found = read_answer(await self._call("GET", f"/v1/orders/{gateway_order_id}"), Order)
        if found.reference != str(order):
            raise Refused(f"{gateway_order_id} is not the page of order {order}")
        return order_state(found)

    async def refund(self, payment_id: str, amount: Money, *, reference: str) -> GatewayRefund:
        body: dict[str, str | int] = {"amount": amount.paise, "reference": reference}
        answer = await self._call("POST", f"/v1/payments/{payment_id}/refunds", body)
        return refund_state(read_answer(answer, Refund))

    def verify_webhook(
        self, body: bytes, headers: Mapping[str, str], *, now: datetime
    ) -> GatewayNotice:
        return verified_notice(body, headers, secret=self._config.webhook_secret, now=now)

    async def check_config(self) -> str:
        try:
            await self._call("GET", "/v1/account")
        except Refused as error:
            return f"The sandbox gateway refuses our key: {error}"
        except (Unavailable, TooFast) as error:
            return f"The sandbox gateway at {self._config.base_url} does not answer: {error}"
        return ""

    async def _call(
        self, method: str, path: str, body: Mapping[str, str | int] | None = None
    ) -> bytes:
        config = self._config
        try:
            async with (
                aiohttp.ClientSession(
                    base_url=config.base_url,
                    headers={"Authorization": _basic(config.key, config.secret)},
                    timeout=aiohttp.ClientTimeout(total=config.timeout_seconds),
                ) as session,
                session.request(method, path, json=body, allow_redirects=False) as response,
            ):
                content = await response.read()
        except (aiohttp.ClientError, TimeoutError) as error:
            raise Unavailable(type(error).__name__) from error
        return _accepted(response, content)


def _basic(key: str, secret: str) -> str:
    return "Basic " + base64.b64encode(f"{key}:{secret}".encode()).decode()


def _accepted(response: aiohttp.ClientResponse, content: bytes) -> bytes:
    if response.ok:
        return content
    if response.status == TOO_FAST:
        raise TooFast(_seconds(response.headers.get("Retry-After", "")))
    if response.status >= BROKEN:
        raise Unavailable(f"HTTP {response.status}")
    raise Refused(_reason(content) or f"HTTP {response.status}")


def _seconds(text: str) -> float:
    try:
        return max(0.0, float(text))
    except ValueError:
        return 1.0


def _reason(content: bytes) -> str:
    try:
        return msgspec.json.decode(content, type=Problem).error.code
    except msgspec.MsgspecError:
        return ""
