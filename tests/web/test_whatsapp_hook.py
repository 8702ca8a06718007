"""The webhook: signed bodies are stored before the 200; everything else is refused, unstored."""

from __future__ import annotations

import asyncio
import hmac
import json
from collections.abc import Iterator

import pytest
from django.db import connection

from dastak.accounts.scope import SYSTEM_WIDE, in_scope
from dastak.integrations.channel.vendors.whatsapp.door import WhatsAppDoor
from dastak.messaging.inbox import PURPOSE
from dastak.messaging.models import InboundUpdate
from dastak.vault.sealing import unseal
from dastak.web.hook.app import BODY_LIMIT, Hook, Message

pytestmark = pytest.mark.django_db(transaction=True)
SECRET = "s3cret"


@pytest.fixture
def hook() -> Iterator[Hook]:
    made = Hook(WhatsAppDoor(app_secrets=[SECRET], verify_token="t0ken"))
    yield made
    made.close()


def _text(wamid: str, body: str = "Hi", **extra: object) -> dict[str, object]:
    return {
        "from": "919810000001",
        "from_user_id": "IN.1",
        "id": wamid,
        "timestamp": "1767590000",
        "type": "text",
        "text": {"body": body},
        **extra,
    }


def _body(messages: list[object], statuses: list[object] | None = None) -> bytes:
    value: dict[str, object] = {
        "messaging_product": "whatsapp",
        "metadata": {"display_phone_number": "911123450001", "phone_number_id": "2001"},
        "contacts": [{"profile": {"name": "Asha"}, "wa_id": "919810000001", "user_id": "IN.1"}],
        "messages": messages,
    }
    if statuses is not None:
        value["statuses"] = statuses
    change = {"field": "messages", "value": value}
    return json.dumps(
        {"object": "whatsapp_business_account", "entry": [{"id": "1001", "changes": [change]}]}
    ).encode()


def _call(
    hook: Hook,
    body: bytes = b"",
    *,
    signature: str | None = None,
    method: str = "POST",
    query: str = "",
) -> tuple[int, bytes]:
    if signature is None:
        signature = "sha256=" + hmac.new(SECRET.encode(), body, "sha256").hexdigest()
    sent: list[Message] = []

    async def receive() -> Message:
        return {"type": "http.request", "body": body, "more_body": False}

    async def send(message: Message) -> None:
        sent.append(message)

    headers = [(b"x-hub-signature-256", signature.encode("latin-1"))] if signature else []
    scope = {"method": method, "headers": headers, "query_string": query.encode()}
    asyncio.run(hook(scope, receive, send))
    return sent[0]["status"], sent[1]["body"]


def _stored() -> list[InboundUpdate]:
    with in_scope(SYSTEM_WIDE):
        return list(InboundUpdate.objects.order_by("id"))


def test_the_handshake_echoes_the_challenge_only_for_our_token(hook: Hook) -> None:
    good = "hub.mode=subscribe&hub.challenge=1158201444&hub.verify_token=t0ken"
    assert _call(hook, method="GET", query=good) == (200, b"1158201444")
    assert _call(hook, method="GET", query=good.replace("t0ken", "guess"))[0] == 403


def test_a_signed_message_is_stored_sealed_before_the_answer(hook: Hook) -> None:
    assert _call(hook, _body([_text("wamid.A", "papa ki pension")]))[0] == 200
    (row,) = _stored()
    assert (row.kind, row.number, row.state) == ("message", "2001", 0)
    assert b"pension" not in bytes(row.raw)
    assert b"papa ki pension" in unseal(bytes(row.raw), purpose=PURPOSE)


@pytest.mark.parametrize("signature", ["", "sha256=" + "0" * 64, "sha1=abc", "sha256=é"])
def test_a_bad_or_missing_signature_gets_401_and_is_never_stored(
    hook: Hook, signature: str
) -> None:
    assert _call(hook, _body([_text("wamid.A")]), signature=signature)[0] == 401
    assert _stored() == []
    assert hook.counts["bad_signature"] == 1


def test_a_duplicate_is_known_by_its_id(hook: Hook) -> None:
    for _ in range(3):
        assert _call(hook, _body([_text("wamid.A")]))[0] == 200
    assert len(_stored()) == 1


def test_all_four_levels_are_iterated(hook: Hook) -> None:
    first, second = (
        json.loads(_body([_text("wamid.A"), _text("wamid.B")])),
        json.loads(
            _body([], [{"id": "wamid.X", "status": "sent"}, {"id": "wamid.X", "status": "read"}])
        ),
    )
    first["entry"][0]["changes"] += second["entry"][0]["changes"]
    first["entry"] += json.loads(_body([_text("wamid.C")]))["entry"]
    assert _call(hook, json.dumps(first).encode())[0] == 200
    assert sorted(row.kind for row in _stored()) == ["message"] * 3 + ["status"] * 2


def test_a_thousand_and_one_updates_in_one_body_are_all_kept(hook: Hook) -> None:
    assert _call(hook, _body([_text(f"wamid.{n}") for n in range(1001)]))[0] == 200
    assert len(_stored()) == 1001


def test_a_body_over_three_megabytes_is_refused_unstored(hook: Hook) -> None:
    body = _body([_text("wamid.A", "x" * (BODY_LIMIT + 1))])
    assert _call(hook, body)[0] == 413
    assert _stored() == []


@pytest.mark.parametrize(
    "body",
    [
        b"{not json",
        b"[]",
        b'"text"',
        b"null",
        b"\xff\xfe",
        b'{"entry": 5}',
        b'{"object":"whatsapp_business_account","entry":[{"changes":[{"field":"brand_new"}]}]}',
        _body([42, "x", None]),
        _body([{"id": 7, "type": "text"}]),
    ],
)
def test_a_signed_body_of_any_shape_is_kept_raw_and_answered_200(hook: Hook, body: bytes) -> None:
    assert _call(hook, body)[0] == 200
    assert len(_stored()) >= 1


def test_one_bad_message_does_not_spoil_its_neighbours(hook: Hook) -> None:
    assert _call(hook, _body([{"id": 7}, _text("wamid.A")]))[0] == 200
    assert sorted(row.kind for row in _stored()) == ["message", "other"]


def test_a_nul_in_the_numbers_id_fails_no_batch(hook: Hook) -> None:
    body = _body([_text("wamid.A")]).replace(b'"2001"', b'"20\\u000001"')
    assert _call(hook, body)[0] == 200
    assert [row.number for row in _stored()] == [""]


def test_another_tenants_session_cannot_see_the_inbox(hook: Hook) -> None:
    _call(hook, _body([_text("wamid.A")]))
    with connection.cursor() as cursor:
        cursor.execute("SELECT set_config('dastak.scope', 'revenue:DL', false)")
        cursor.execute("SELECT count(*) FROM messaging_inboundupdate")
        assert cursor.fetchone() == (0,)
        cursor.execute("SELECT set_config('dastak.scope', '', false)")
