"""From the pay page to the books: the sandbox's own webhook reaches our door and settles."""

from __future__ import annotations

import asyncio
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from uuid import UUID

import pytest
from aiohttp import ClientSession
from django.utils import timezone
from pytest_django.fixtures import Settings
from pytest_django.live_server_helper import LiveServer

from dastak.accounts.actors import SYSTEM
from dastak.accounts.scope import SYSTEM_WIDE, in_scope
from dastak.payments.actions.open_order import open_order
from dastak.payments.actions.request_link import request_link
from dastak.payments.gateway import our_gateway
from dastak.payments.models import Order, Receipt, RefusedNotices
from tests.apps.casework.world import build
from tests.apps.payments.world import new_order
from tests.gateway.bench import KEY, SECRET, WEBHOOK_SECRET, SandboxBench, sandbox

pytestmark = pytest.mark.django_db(transaction=True)


@contextmanager
def _gateway_for(server: LiveServer) -> Iterator[tuple[SandboxBench, asyncio.AbstractEventLoop]]:
    loop = asyncio.new_event_loop()
    thread = threading.Thread(target=loop.run_forever)
    thread.start()
    running = sandbox(webhook_url=f"{server.url}/hook/payments/sandbox")
    bench = asyncio.run_coroutine_threadsafe(running.__aenter__(), loop).result(10)
    try:
        yield bench, loop
    finally:
        asyncio.run_coroutine_threadsafe(running.__aexit__(None, None, None), loop).result(10)
        loop.call_soon_threadsafe(loop.stop)
        thread.join()
        loop.close()


async def _click(url: str, bench: SandboxBench) -> str:
    """A citizen opens the page and presses the test button; the gateway's news arrive."""
    paid = {"outcome": "success"}
    async with ClientSession() as session, session.post(f"{url}/upi", data=paid) as answer:
        text = await answer.text()
    await bench.state.webhooks.settled()
    return text


def _order(bench: SandboxBench, loop: asyncio.AbstractEventLoop) -> tuple[UUID, str]:
    with in_scope(SYSTEM_WIDE):
        order = open_order(new_order(build()), by=SYSTEM, now=timezone.now())
    link = request_link(
        order,
        gateway=bench.gateway,
        run=lambda page: asyncio.run_coroutine_threadsafe(page, loop).result(10),
        return_url="http://127.0.0.1/pay/return/{order}",
        by=SYSTEM,
        now=timezone.now(),
    )
    return order, link.url


@pytest.mark.parametrize("mischief", [{}, {"duplicate_webhooks": 2}, {"tamper_webhooks": 1}])
def test_a_click_on_the_pay_page_settles_the_order_once(
    live_server: LiveServer, settings: Settings, mischief: dict[str, str | int]
) -> None:
    settings.GATEWAY = settings.GATEWAY | {
        "key": KEY,
        "secret": SECRET,
        "webhook_secret": WEBHOOK_SECRET,
    }
    our_gateway.cache_clear()
    try:
        with _gateway_for(live_server) as (bench, loop):
            order, url = _order(bench, loop)
            if mischief:
                asyncio.run_coroutine_threadsafe(bench.control("faults", mischief), loop).result(10)
            text = asyncio.run_coroutine_threadsafe(_click(url, bench), loop).result(10)
            [delivery] = bench.state.webhooks.log
    finally:
        our_gateway.cache_clear()
    assert "Payment received" in text or "भुगतान मिल गया" in text
    assert delivery.taken
    with in_scope(SYSTEM_WIDE):
        assert Order.objects.get(id=order).status == "settled"
        assert Receipt.objects.count() == 1
        assert RefusedNotices.objects.exists() == ("tamper_webhooks" in mischief)
