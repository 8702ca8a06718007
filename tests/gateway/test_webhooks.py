"""The sandbox's webhooks: retried until taken, doubled, altered or lost on demand."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest

from dastak.integrations.gateway.port import (
    BadSignature,
    NotUnderstood,
    OtherNotice,
    PaymentState,
)
from dastak.integrations.gateway.vendors.sandbox_wire import verified_notice
from emulator.gateway.webhooks import sign
from tests.gateway.bench import WEBHOOK_SECRET, SandboxBench
from tests.gateway.conformance import page_request


async def _paid(bench: SandboxBench) -> str:
    request = page_request()
    await bench.gateway.create_page(request)
    await bench.take(request.order, PaymentState.CAPTURED, request.amount)
    return str(request.order)


async def test_a_webhook_is_sent_again_until_it_is_taken(bench: SandboxBench) -> None:
    bench.ear.answers = [500, 503]
    await _paid(bench)
    heard = await bench.hooks()
    assert len(heard) == 3
    assert len({hook.headers["x-sandbox-event-id"] for hook in heard}) == 1
    assert bench.state.webhooks.log[0].answers == [500, 503, 200]


async def test_a_webhook_that_is_never_taken_is_given_up(bench: SandboxBench) -> None:
    bench.ear.answers = [500] * 10
    await _paid(bench)
    assert len(await bench.hooks()) == 4
    assert not bench.state.webhooks.log[0].taken


async def test_the_same_event_comes_twice_on_demand(bench: SandboxBench) -> None:
    order = await _paid(bench)
    await bench.control("duplicate", {"order": order, "times": 2})
    heard = await bench.hooks()
    assert [hook.body for hook in heard] == [heard[0].body] * 3


async def test_a_tampered_webhook_is_noticed_and_the_true_one_follows(bench: SandboxBench) -> None:
    bench.ear.answers = [401]
    await bench.control("faults", {"tamper_webhooks": 1})
    await _paid(bench)
    tampered, true = await bench.hooks()
    with pytest.raises(BadSignature):
        bench.gateway.verify_webhook(tampered.body, tampered.headers, now=datetime.now(UTC))
    bench.gateway.verify_webhook(true.body, true.headers, now=datetime.now(UTC))


async def test_a_lost_webhook_leaves_the_look_up(bench: SandboxBench) -> None:
    await bench.control("faults", {"drop_webhooks": 1})
    request = page_request()
    page = await bench.gateway.create_page(request)
    await bench.take(request.order, PaymentState.CAPTURED, request.amount)
    assert await bench.hooks() == []
    state = await bench.gateway.look_up(request.order, page.gateway_order_id)
    assert state.payments[0].state is PaymentState.CAPTURED


def _signed(body: bytes) -> dict[str, str]:
    stamp = str(int(datetime.now(UTC).timestamp()))
    return {
        "x-sandbox-timestamp": stamp,
        "x-sandbox-signature": sign(WEBHOOK_SECRET, stamp, body),
    }


@pytest.mark.parametrize("body", [b"", b"{}", b"[1]", b"\xff\xfe", b'{"id": 7}'])
def test_signed_nonsense_is_not_understood(body: bytes) -> None:
    with pytest.raises(NotUnderstood):
        verified_notice(body, _signed(body), secret=WEBHOOK_SECRET, now=datetime.now(UTC))


def test_an_event_that_we_do_not_know_is_kept_as_another_notice() -> None:
    body = b'{"id": "evt_1", "event": "dispute.opened", "created_at": "2026-01-05T10:00:00Z"}'
    notice = verified_notice(body, _signed(body), secret=WEBHOOK_SECRET, now=datetime.now(UTC))
    assert notice == OtherNotice("evt_1", datetime(2026, 1, 5, 10, tzinfo=UTC), "dispute.opened")
