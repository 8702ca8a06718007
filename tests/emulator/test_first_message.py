"""From the citizen's first word to the ticks under the answer."""

from __future__ import annotations

import hashlib
import hmac

from .house import NUMBER, House


async def test_a_citizens_word_reaches_the_business_signed_and_escaped(house: House) -> None:
    await house.write("नमस्ते / hello")
    [body] = house.hook.bodies
    expected = hmac.new(b"app-secret", body, hashlib.sha256).hexdigest()
    assert house.hook.signatures == [f"sha256={expected}"]
    assert b"\\u0928" in body
    assert body.isascii()
    assert b"\\/ hello" in body


async def test_the_webhook_names_number_sender_and_both_identities(house: House) -> None:
    await house.write("Hi")
    [value] = house.hook.values
    assert value["metadata"] == {
        "display_phone_number": "911123450001",
        "phone_number_id": NUMBER,
    }
    [message], [contact] = value["messages"], value["contacts"]
    assert message["from"] == contact["wa_id"] == "919810000001"
    assert message["from_user_id"] == contact["user_id"]
    assert contact["user_id"].startswith("IN.")
    assert contact["profile"] == {"name": "Asha Devi"}
    assert message["text"] == {"body": "Hi"}


async def test_messages_webhooks_carry_no_entry_time(house: House) -> None:
    await house.write()
    assert b'"time"' not in house.hook.bodies[0]


async def test_the_answer_is_accepted_and_then_sent_and_delivered(house: House) -> None:
    await house.write()
    wamid = await house.say(
        "Welcome",
    )
    await house.settle()
    told = [(s["id"], s["status"]) for s in house.hook.statuses]
    assert told == [(wamid, "sent"), (wamid, "delivered")]
    assert (await house.chat())[1]["text"] == {"body": "Welcome"}


async def test_reading_on_the_phone_is_told_as_read(house: House) -> None:
    await house.write()
    wamid = await house.say()
    await house.settle()
    await house.control("POST", f"citizens/{await house.citizen()}/read", {"with": NUMBER})
    await house.settle()
    assert [s["status"] for s in house.hook.statuses] == ["sent", "delivered", "read"]
    assert house.hook.statuses[-1]["id"] == wamid


async def test_who_hides_read_receipts_is_never_told_as_read(house: House) -> None:
    person = await house.citizen()
    await house.control("PATCH", f"citizens/{person}", {"read_receipts": False})
    await house.write()
    await house.say()
    await house.settle()
    await house.control("POST", f"citizens/{person}/read", {"with": NUMBER})
    await house.settle()
    assert [s["status"] for s in house.hook.statuses] == ["sent", "delivered"]
    [revenue, _] = (await house.control("GET", f"citizens/{person}/threads")).body
    assert revenue["unread"] == 0


async def test_the_senders_own_mark_comes_back_with_every_status(house: House) -> None:
    await house.write()
    body = {"type": "text", "text": {"body": "x"}, "biz_opaque_callback_data": "outbox-17"}
    await house.send(body)
    await house.settle()
    assert {s["biz_opaque_callback_data"] for s in house.hook.statuses} == {"outbox-17"}
