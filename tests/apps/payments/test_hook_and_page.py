"""The two addresses of paying: the gateway's door, and the page that proves nothing."""

from __future__ import annotations

import json
from datetime import UTC, datetime, timedelta
from uuid import uuid4

import pytest
from django.test import Client

from dastak.audit.models import AuditEntry
from dastak.integrations.gateway.port import PaymentState
from dastak.payments.actions.expire_orders import expire_orders
from dastak.payments.models import GatewayEvent, Order, Payment, RefusedNotices
from dastak.payments.policy import LINK_LIFETIME
from emulator.gateway.webhooks import sign
from tests.apps.casework.world import NOW, World
from tests.apps.payments.world import came, opened, status, tell

HOOK = "/hook/payments/sandbox"
SECRET = "test-webhook-secret"


def _body(order: Order, *, amount: int = 10_000, event: str = "evt_1") -> bytes:
    now = datetime.now(UTC).isoformat()
    payment = {
        "id": "pay_1",
        "status": "captured",
        "amount": amount,
        "currency": "INR",
        "method": "upi",
        "bank_reference": "412345678901",
        "created_at": now,
        "updated_at": now,
    }
    page = {"id": order.gateway_order_id, "reference": str(order.id), "pay_url": order.pay_url}
    return json.dumps(
        {
            "id": event,
            "event": "payment.captured",
            "created_at": now,
            "order": page,
            "payment": payment,
        }
    ).encode()


def _post(body: bytes, *, signed: bytes | None = None, at: datetime | None = None) -> int:
    stamp = str(int((at or datetime.now(UTC)).timestamp()))
    headers = {
        "X-Sandbox-Timestamp": stamp,
        "X-Sandbox-Signature": sign(SECRET, stamp, body if signed is None else signed),
    }
    answer = Client().post(HOOK, body, content_type="application/json", headers=headers)
    return answer.status_code


def test_a_signed_webhook_settles_the_order_and_a_duplicate_changes_nothing(world: World) -> None:
    order = opened(world)
    assert [_post(_body(order)), _post(_body(order))] == [200, 200]
    assert status(order) == "settled"
    assert (GatewayEvent.objects.count(), Payment.objects.count()) == (1, 1)


def test_a_tampered_webhook_gets_401_is_counted_on_record_and_never_stored(world: World) -> None:
    order = opened(world)
    good = _body(order)
    tampered = good.replace(b"10000", b"99999")
    assert [_post(tampered, signed=good) for _ in range(3)] == [401] * 3
    assert (status(order), GatewayEvent.objects.count()) == ("initiated", 0)
    assert sum(RefusedNotices.objects.values_list("count", flat=True)) == 3
    minutes = RefusedNotices.objects.count()
    assert AuditEntry.objects.filter(verb="payment.notice_refused").count() == minutes


def test_without_a_signature_or_with_an_old_one_it_is_401(world: World) -> None:
    body = _body(opened(world))
    assert Client().post(HOOK, body, content_type="application/json").status_code == 401
    assert _post(body, at=datetime.now(UTC) - timedelta(hours=1)) == 401


@pytest.mark.parametrize("body", [b"", b"[]", b"not json", b"\xff", b'{"id": 1}'])
def test_signed_nonsense_is_refused_and_never_a_500(world: World, body: bytes) -> None:
    assert _post(body) == 422
    assert not GatewayEvent.objects.exists()


def test_a_huge_body_an_unknown_gateway_and_a_get_are_refused(world: World) -> None:
    assert _post(b"x" * 70_000) == 413
    assert Client().post("/hook/payments/other").status_code == 404
    assert Client().get(HOOK).status_code == 405


@pytest.mark.parametrize(
    ("state", "words"),
    [
        (None, "asking the bank"),
        (PaymentState.PENDING, "asking the bank"),
        (PaymentState.FAILED, "did not go through"),
        (PaymentState.CAPTURED, "Payment received"),
    ],
)
def test_the_page_says_how_the_order_stands(
    world: World, state: PaymentState | None, words: str
) -> None:
    order = opened(world)
    if state is not None:
        tell(order, came(state))
    answer = Client().get(f"/pay/return/{order.id}?lang=en")
    assert words in answer.content.decode()
    assert ("Refresh" in answer.headers) == (words == "asking the bank")


def test_the_page_is_in_hindi_too_and_names_nobody(world: World) -> None:
    order = opened(world)
    expire_orders(now=NOW + LINK_LIFETIME)
    text = Client().get(f"/pay/return/{order.id}", headers={"Accept-Language": "hi"}).content
    assert "मान्य नहीं" in text.decode()
    assert order.payer not in text.decode() and order.reference not in text.decode()
    assert b"<script" not in text and b"style=" not in text


def test_opening_the_page_changes_nothing_whatever_is_added_to_it(world: World) -> None:
    order = opened(world)
    address = f"/pay/return/{order.id}?status=success&payment_id=pay_9&look=999999"
    assert Client().get(address).status_code == 200
    assert Client().post(address).status_code == 405
    assert status(order) == "initiated"


def test_the_page_stops_looking_by_itself_in_the_end(world: World) -> None:
    order = opened(world)
    assert "Refresh" in Client().get(f"/pay/return/{order.id}?look=59").headers
    for look in ("60", "99999", "-1x", "²"):
        answer = Client().get(f"/pay/return/{order.id}", {"look": look})
        assert ("Refresh" in answer.headers) == (look in {"99999", "-1x", "²"})


def test_an_unknown_order_is_not_found(world: World) -> None:
    assert Client().get(f"/pay/return/{uuid4()}").status_code == 404
