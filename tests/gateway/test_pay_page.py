"""The sandbox's pay page, clicked through as a citizen does."""

from __future__ import annotations

import re
from dataclasses import replace

import pytest

from dastak.integrations.gateway.port import PaymentState
from dastak.values.language import HINDI
from emulator.gateway.ledger import Order, PaymentStatus
from emulator.gateway.pages.markup import fill, rupees
from emulator.gateway.pages.wording import LANGUAGES, WORDS
from tests.gateway.bench import SandboxBench
from tests.gateway.conformance import page_request

CARD = {"number": "4111 1111 1111 1111", "name": "Asha", "expiry": "12/99", "cvv": "123"}


async def _order(bench: SandboxBench) -> Order:
    request = page_request()
    page = await bench.gateway.create_page(request)
    return bench.state.ledger.orders[page.gateway_order_id]


async def _get(bench: SandboxBench, path: str) -> str:
    answer = await bench.client.get(path)
    assert answer.status == 200, answer.status
    return await answer.text()


async def test_the_page_says_who_is_paid_how_much_and_for_what(bench: SandboxBench) -> None:
    order = await _order(bench)
    text = await _get(bench, f"/pay/{order.token}")
    for part in ("Government of Delhi", "₹100.00", "MRG-26-000001-0", "no real money"):
        assert part in text
    link = re.search(r'href="(upi://pay[^"]+)"', text)
    assert link is not None
    assert "am=100.00" in link[1] and f"tr={order.id}" in link[1] and "+" not in link[1]


async def test_the_page_is_in_hindi_for_a_hindi_order_and_switches(bench: SandboxBench) -> None:
    request = replace(page_request(), language=HINDI)
    page = await bench.gateway.create_page(request)
    path = "/pay/" + page.url.rsplit("/", 1)[1]
    assert 'lang="hi"' in await _get(bench, path)
    assert "अन्य तरीके" in await _get(bench, path)
    assert "Other ways to pay" in await _get(bench, f"{path}?lang=en")
    assert "Other ways to pay" in await _get(bench, path)


async def test_no_page_has_script_or_inline_style(bench: SandboxBench) -> None:
    order = await _order(bench)
    for path in ("", "/card", "/netbanking"):
        answer = await bench.client.get(f"/pay/{order.token}{path}")
        text = await answer.text()
        assert "<script" not in text and "style=" not in text and " on" + "click" not in text
        assert "default-src 'none'" in answer.headers["Content-Security-Policy"]
    assert "--brand" in await _get(bench, "/static/pay.css")


async def test_words_from_the_merchant_are_escaped(bench: SandboxBench) -> None:
    request = replace(page_request(), description="<b>&bold</b>")
    page = await bench.gateway.create_page(request)
    text = await _get(bench, "/pay/" + page.url.rsplit("/", 1)[1])
    assert "<b>" not in text and "&lt;b&gt;&amp;bold" in text


@pytest.mark.parametrize(
    ("outcome", "state", "words"),
    [
        ("success", PaymentState.CAPTURED, "Payment received"),
        ("failure", PaymentState.FAILED, "did not go through"),
        ("pending", PaymentState.PENDING, "still working"),
    ],
)
async def test_a_upi_payment_ends_as_the_test_button_says(
    bench: SandboxBench, outcome: str, state: PaymentState, words: str
) -> None:
    order = await _order(bench)
    answer = await bench.client.post(f"/pay/{order.token}/upi", data={"outcome": outcome})
    assert words in await answer.text()
    assert [payment.status.value for payment in order.payments] == [state.value]
    assert len(await bench.hooks()) == 1


async def test_a_card_needs_the_banks_otp(bench: SandboxBench) -> None:
    order = await _order(bench)
    at_bank = await bench.client.post(f"/pay/{order.token}/card", data=CARD)
    assert "One-time password" in await at_bank.text()
    assert await bench.hooks() == []
    wrong = await bench.client.post(at_bank.url.path, data={"outcome": "otp", "otp": "000000"})
    assert "not right" in await wrong.text()
    right = await bench.client.post(at_bank.url.path, data={"outcome": "otp", "otp": "123456"})
    assert "Payment received" in await right.text()
    assert order.payments[0].method == "card"


async def test_three_wrong_otps_fail_the_payment(bench: SandboxBench) -> None:
    order = await _order(bench)
    at_bank = await bench.client.post(f"/pay/{order.token}/card", data=CARD)
    for _ in range(3):
        await bench.client.post(at_bank.url.path, data={"outcome": "otp", "otp": "1"})
    assert order.payments[0].status is PaymentStatus.FAILED
    late = await bench.client.post(at_bank.url.path, data={"outcome": "otp", "otp": "123456"})
    assert "did not go through" in await late.text()


@pytest.mark.parametrize(
    ("change", "words"),
    [
        ({"number": "4111111111111112"}, "card number is not right"),
        ({"number": "४१११"}, "card number is not right"),
        ({"expiry": "13/99"}, "date is over"),
        ({"expiry": "01/20"}, "date is over"),
        ({"cvv": "1"}, "CVV is the three"),
    ],
)
async def test_a_wrong_card_is_told_and_opens_no_attempt(
    bench: SandboxBench, change: dict[str, str], words: str
) -> None:
    order = await _order(bench)
    answer = await bench.client.post(f"/pay/{order.token}/card", data=CARD | change)
    assert answer.status == 400
    assert words in await answer.text()
    assert order.payments == []


async def test_net_banking_goes_through_a_bank(bench: SandboxBench) -> None:
    order = await _order(bench)
    at_bank = await bench.client.post(
        f"/pay/{order.token}/netbanking", data={"bank": "test-gramin"}
    )
    done = await bench.client.post(at_bank.url.path, data={"outcome": "success"})
    assert "Payment received" in await done.text()
    assert order.payments[0].method == "netbanking"


async def test_a_paid_page_takes_no_second_payment(bench: SandboxBench) -> None:
    order = await _order(bench)
    for _ in range(2):
        answer = await bench.client.post(f"/pay/{order.token}/upi", data={"outcome": "success"})
        assert "Payment received" in await answer.text()
    assert len(order.payments) == 1


async def test_while_the_bank_works_nobody_pays_twice(bench: SandboxBench) -> None:
    order = await _order(bench)
    await bench.client.post(f"/pay/{order.token}/upi", data={"outcome": "pending"})
    again = await bench.client.get(f"/pay/{order.token}")
    assert "Do not pay a second time" in await again.text()
    assert again.headers["Refresh"] == "5"
    await bench.control("settle", {"order": order.id})
    assert [payment.status for payment in order.payments] == [PaymentStatus.CAPTURED]


async def test_an_expired_page_says_so(bench: SandboxBench) -> None:
    order = await _order(bench)
    await bench.control("clock", {"advance_s": 7200})
    assert "has expired" in await _get(bench, f"/pay/{order.token}")


async def test_unknown_pages_are_not_found(bench: SandboxBench) -> None:
    order = await _order(bench)
    for path in ("/pay/nowhere", f"/pay/{order.token}/bank/pay_0"):
        assert (await bench.client.get(path)).status == 404


def test_every_word_exists_in_every_language() -> None:
    assert all(set(texts) == set(LANGUAGES) and all(texts.values()) for texts in WORDS.values())
    assert "₹" not in fill("problem", "hi", text="x")


def test_rupees_are_grouped_the_indian_way() -> None:
    assert (rupees(10_000), rupees(12_345_678_950)) == ("₹100.00", "₹12,34,56,789.50")
