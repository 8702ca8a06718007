"""What every payment gateway's adapter must show; a vendor's test class inherits it.

A vendor gives a ``bench``: its adapter, and hands to make the gateway take money and speak.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import UTC, datetime, timedelta
from typing import Protocol
from uuid import uuid4

import pytest

from dastak.integrations.gateway.port import (
    BadSignature,
    Gateway,
    PageRequest,
    PaymentNotice,
    PaymentState,
    RefundNotice,
    RefundState,
    Refused,
    TooFast,
    Unavailable,
)
from dastak.values.ids import PaymentOrderId
from dastak.values.language import ENGLISH
from dastak.values.money import Money


@dataclass(frozen=True, slots=True)
class Hook:
    """One webhook as it came in: raw bytes, and header names in lower case."""

    body: bytes
    headers: Mapping[str, str]


class Bench(Protocol):
    """A gateway at the ready, and the hands that move it."""

    @property
    def gateway(self) -> Gateway: ...

    @property
    def wrong_key(self) -> Gateway: ...

    @property
    def switched_off(self) -> Gateway: ...

    async def take(self, order: PaymentOrderId, state: PaymentState, amount: Money) -> None:
        """Someone pays on the gateway's page, and the gateway tells us."""

    async def hooks(self) -> list[Hook]:
        """What it told us so far."""

    async def fail_next(self, *, too_fast: bool) -> None:
        """The next page is not given."""


FEE = Money.rupees(100)


def page_request(amount: Money = FEE) -> PageRequest:
    """A page for a new order."""
    return PageRequest(
        order=PaymentOrderId(uuid4()),
        amount=amount,
        currency="INR",
        description="Marriage registration MRG-26-000001-0",
        return_url="http://127.0.0.1:8000/pay/return/x",
        expires_at=datetime.now(UTC) + timedelta(hours=1),
        language=ENGLISH,
    )


class GatewayConformance:
    """The suite."""

    async def test_a_page_asked_for_twice_is_one_page(self, bench: Bench) -> None:
        request = page_request()
        first = await bench.gateway.create_page(request)
        assert first.url.startswith("http")
        assert await bench.gateway.create_page(request) == first

    async def test_the_same_order_with_another_amount_is_refused(self, bench: Bench) -> None:
        request = page_request()
        await bench.gateway.create_page(request)
        with pytest.raises(Refused):
            await bench.gateway.create_page(replace(request, amount=Money.rupees(1)))

    async def test_an_order_that_nobody_paid_has_no_payment(self, bench: Bench) -> None:
        request = page_request()
        page = await bench.gateway.create_page(request)
        state = await bench.gateway.look_up(request.order, page.gateway_order_id)
        assert (state.order, state.payments) == (request.order, ())

    @pytest.mark.parametrize("outcome", list(PaymentState))
    async def test_look_up_and_webhook_tell_the_same(
        self, bench: Bench, outcome: PaymentState
    ) -> None:
        request = page_request(Money(12_345))
        page = await bench.gateway.create_page(request)
        await bench.take(request.order, outcome, request.amount)
        looked_up = await bench.gateway.look_up(request.order, page.gateway_order_id)
        [hook] = await bench.hooks()
        notice = bench.gateway.verify_webhook(hook.body, hook.headers, now=datetime.now(UTC))
        assert isinstance(notice, PaymentNotice)
        assert notice.order == request.order
        assert notice.gateway_order_id == page.gateway_order_id
        assert looked_up.payments == (notice.payment,)
        assert notice.payment.state is outcome
        assert (notice.payment.amount, notice.payment.currency) == (Money(12_345), "INR")

    async def test_an_unknown_order_is_refused(self, bench: Bench) -> None:
        with pytest.raises(Refused):
            await bench.gateway.look_up(PaymentOrderId(uuid4()), "ord_nowhere")

    async def test_another_orders_page_is_not_taken_for_ours(self, bench: Bench) -> None:
        page = await bench.gateway.create_page(page_request())
        with pytest.raises(Refused):
            await bench.gateway.look_up(PaymentOrderId(uuid4()), page.gateway_order_id)

    async def test_an_altered_webhook_has_a_bad_signature(self, bench: Bench) -> None:
        request = page_request()
        await bench.gateway.create_page(request)
        await bench.take(request.order, PaymentState.CAPTURED, request.amount)
        [hook] = await bench.hooks()
        altered = hook.body.replace(b"10000", b"99999")
        assert altered != hook.body
        for body, headers in [(altered, hook.headers), (hook.body, {}), (b"", hook.headers)]:
            with pytest.raises(BadSignature):
                bench.gateway.verify_webhook(body, headers, now=datetime.now(UTC))

    async def test_an_old_webhook_replayed_has_a_bad_signature(self, bench: Bench) -> None:
        request = page_request()
        await bench.gateway.create_page(request)
        await bench.take(request.order, PaymentState.CAPTURED, request.amount)
        [hook] = await bench.hooks()
        tomorrow = datetime.now(UTC) + timedelta(days=1)
        with pytest.raises(BadSignature):
            bench.gateway.verify_webhook(hook.body, hook.headers, now=tomorrow)

    async def test_a_refund_asked_for_twice_is_one_refund(self, bench: Bench) -> None:
        request = page_request()
        page = await bench.gateway.create_page(request)
        await bench.take(request.order, PaymentState.CAPTURED, request.amount)
        state = await bench.gateway.look_up(request.order, page.gateway_order_id)
        payment = state.payments[0]
        first = await bench.gateway.refund(payment.id, request.amount, reference="r-1")
        assert await bench.gateway.refund(payment.id, request.amount, reference="r-1") == first
        assert (first.amount, first.reference) == (request.amount, "r-1")
        told = (await bench.hooks())[-1]
        notice = bench.gateway.verify_webhook(told.body, told.headers, now=datetime.now(UTC))
        assert isinstance(notice, RefundNotice)
        assert (notice.refund.id, notice.refund.state) == (first.id, RefundState.DONE)

    async def test_no_more_is_paid_back_than_was_taken(self, bench: Bench) -> None:
        request = page_request()
        page = await bench.gateway.create_page(request)
        await bench.take(request.order, PaymentState.CAPTURED, request.amount)
        state = await bench.gateway.look_up(request.order, page.gateway_order_id)
        with pytest.raises(Refused):
            await bench.gateway.refund(state.payments[0].id, Money.rupees(101), reference="r-2")

    async def test_ill_health_is_told_in_the_ports_own_words(self, bench: Bench) -> None:
        await bench.fail_next(too_fast=False)
        with pytest.raises(Unavailable):
            await bench.gateway.create_page(page_request())
        await bench.fail_next(too_fast=True)
        with pytest.raises(TooFast) as refusal:
            await bench.gateway.create_page(page_request())
        assert refusal.value.after > 0
        with pytest.raises(Unavailable):
            await bench.switched_off.create_page(page_request())

    async def test_a_wrong_key_is_refused_and_named_by_the_check(self, bench: Bench) -> None:
        with pytest.raises(Refused):
            await bench.wrong_key.create_page(page_request())
        assert await bench.gateway.check_config() == ""
        assert "key" in await bench.wrong_key.check_config()
        assert "does not answer" in await bench.switched_off.check_config()
