"""The fee: paid on the gateway's page, late, and told by itself with a receipt."""

from __future__ import annotations

import json
import urllib.parse
import urllib.request
from collections.abc import Iterator
from contextlib import contextmanager

import pytest

from tests.system import marriage
from tests.system.citizen import converse
from tests.system.phone import Phone, call, new_phone, text_of
from tests.system.programs import System

pytestmark = pytest.mark.browser
TO_PAY = "₹100|Pay"


def _pay_page(phone: Phone) -> str:
    for message in reversed(phone.everything()):
        interactive = message.get("interactive")
        if isinstance(interactive, dict) and interactive["type"] == "cta_url":
            return str(interactive["action"]["parameters"]["url"])
    raise AssertionError("no link to pay on")


def _filed(everything: System, phone_number: str) -> Phone:
    phone = new_phone(everything.phone, "2001", name="Rakesh", phone=phone_number)
    phone.say("Hi")
    converse(phone, marriage.in_english(), until="number \\*?MAR-|MAR-\\d\\d-", seconds=90)
    return phone


def test_a_fee_is_paid_and_the_receipt_comes_by_itself(everything: System) -> None:
    phone = _filed(everything, "919833300001")
    page = _wait_for_link(phone)
    form = urllib.parse.urlencode({"outcome": "success"}).encode()
    with urllib.request.urlopen(f"{page}/upi", form, timeout=20) as answer:
        assert answer.status == 200
    receipt = phone.wait_for("[Rr]eceipt|paid", seconds=30)
    pdf = phone.fetch(receipt)
    assert pdf.startswith(b"%PDF")
    phone.say("status")
    assert "MAR-" in text_of(phone.wait_for("MAR-"))


def test_a_payment_that_comes_after_its_page_expired_still_reaches_its_application(
    everything: System,
) -> None:
    phone = _filed(everything, "919833300002")
    _wait_for_link(phone)
    orders = call(f"{everything.gateway}/_control/orders")
    assert isinstance(orders, list | dict)
    order = (orders if isinstance(orders, list) else orders["orders"])[-1]
    phone.say("menu")
    phone.wait_for("how can we help")
    with _days_later(everything, 3):
        _control(everything, "settle", {"order": order["id"]})
        assert phone.fetch(phone.wait_for("[Rr]eceipt|paid", seconds=30)).startswith(b"%PDF")


@contextmanager
def _days_later(everything: System, days: int) -> Iterator[None]:
    """The gateway's clock is ahead for a while; other tests pay on the same gateway."""
    _control(everything, "clock", {"advance_s": days * 86400})
    try:
        yield
    finally:
        _control(everything, "clock", {"advance_s": -days * 86400})


def _control(everything: System, what: str, asked: dict[str, object]) -> None:
    call(
        f"{everything.gateway}/_control/{what}",
        method="POST",
        body=json.dumps(asked).encode(),
        content_type="application/json",
    )


def _wait_for_link(phone: Phone) -> str:
    try:
        return _pay_page(phone)
    except AssertionError:
        phone.wait_for(TO_PAY, seconds=30)
        return _pay_page(phone)
