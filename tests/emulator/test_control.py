"""The control interface, as the phone page and outside tests use it."""

from __future__ import annotations

import asyncio
import json
from typing import Any

from .bodies import text
from .house import NUMBER, OTHER_NUMBER, House


async def test_health_and_clock_tell_the_emulators_time(house: House) -> None:
    assert (await house.control("GET", "health")).body["now"] == "2026-11-21T04:30:00.000+00:00"
    moved = await house.control("POST", "clock", {"advance_s": 90})
    assert moved.body == {"now": "2026-11-21T04:31:30.000+00:00"}
    moved = await house.control("POST", "clock", {"now": "2027-01-01T00:00:00Z"})
    assert moved.body == {"now": "2027-01-01T00:00:00.000+00:00"}
    assert (await house.control("POST", "clock", {})).body == moved.body
    assert (await house.control("POST", "clock", {"advance_s": -1})).status == 400


async def test_businesses_are_listed_with_their_tick(house: House) -> None:
    rows = (await house.control("GET", "businesses")).body
    assert rows[0] == {
        "id": NUMBER,
        "display_phone_number": "+91 11 2345 0001",
        "verified_name": "Revenue Department, Delhi",
        "official": True,
        "about": "",
        "waba_id": "1001",
    }
    assert rows[1]["official"] is False


async def test_a_citizen_is_made_with_a_phone_or_without(house: House) -> None:
    made = await house.control("POST", "citizens", {"name": "Esha", "phone": "+919810000005"})
    assert made.body["phone"] == "919810000005"
    alone = await house.control("POST", "citizens", {"name": "Farah", "username": "farah"})
    assert alone.body["phone"] is None
    assert alone.body["user_id"].startswith("IN.")
    again = await house.control("POST", "citizens", {"name": "X", "phone": "+919810000005"})
    assert (again.status, again.body) == (400, {"error": "phone 919810000005 is taken"})


async def test_an_unknown_citizen_is_404_and_a_wrong_message_400(house: House) -> None:
    assert (await house.control("GET", "citizens/c99/chat")).status == 404
    person = await house.citizen()
    for order, words in [
        ({"to": "9"}, "no business number 9"),
        ({"to": NUMBER, "type": "poll"}, "type must be one of"),
        ({"to": NUMBER, "type": "text", "text": {}}, "text.body is required"),
        ({"to": NUMBER, "type": "image"}, "multipart"),
    ]:
        answer = await house.control("POST", f"citizens/{person}/send", order)
        assert answer.status == 400
        assert words in answer.body["error"]


async def test_the_chat_can_be_read_from_a_point_on(house: House) -> None:
    first = (await house.write("one")).body
    await house.write("two", to=OTHER_NUMBER)
    path = f"citizens/{await house.citizen()}/chat"
    later = (await house.control("GET", f"{path}?after={first['seq']}")).body
    assert [m["text"]["body"] for m in later["messages"]] == ["two"]
    one = (await house.control("GET", f"{path}?with={NUMBER}")).body
    assert [m["text"]["body"] for m in one["messages"]] == ["one"]
    assert one["last"] >= later["messages"][-1]["seq"]


async def test_threads_show_the_last_word_and_what_is_unread(house: House) -> None:
    await house.write("Hi", to=OTHER_NUMBER)
    await house.say("Welcome", number=OTHER_NUMBER)
    await house.settle()
    person = await house.citizen()
    health, revenue = (await house.control("GET", f"citizens/{person}/threads")).body
    assert (health["with"], health["unread"]) == (OTHER_NUMBER, 1)
    assert health["last"]["text"]["body"] == "Welcome"
    assert (revenue["with"], revenue["last"], revenue["unread"]) == (NUMBER, None, 0)
    await house.control("POST", f"citizens/{person}/read", {"with": OTHER_NUMBER})
    [health, _] = (await house.control("GET", f"citizens/{person}/threads")).body
    assert health["unread"] == 0


async def test_the_stream_tells_messages_ticks_and_typing(house: House) -> None:
    person = await house.citizen()
    wamid = (await house.write("Hi")).body["id"]
    async with house.client.get(f"/_control/citizens/{person}/events?after=0") as stream:
        await house.say("Welcome")
        await house.settle()
        typing = {
            "messaging_product": "whatsapp",
            "status": "read",
            "message_id": wamid,
            "typing_indicator": {"type": "text"},
        }
        await house.graph("POST", f"{NUMBER}/messages", typing)
        seen: list[Any] = []
        while len(seen) < 6:
            line = await asyncio.wait_for(stream.content.readline(), 2)
            if line.startswith(b"data: "):
                seen.append(json.loads(line[6:]))
    kinds = [event["type"] for event in seen]
    assert kinds == ["message", "status", "message", "status", "status", "typing"]
    assert seen[1] == {"type": "status", "id": wamid, "status": "delivered"}
    assert seen[4] == {"type": "status", "id": wamid, "status": "read"}
    assert seen[5] == {"type": "typing", "with": NUMBER}


async def test_the_stream_goes_on_after_the_last_event_seen(house: House) -> None:
    first = (await house.write("one")).body["seq"]
    await house.write("two")
    headers = {"Last-Event-ID": str(first)}
    path = f"/_control/citizens/{await house.citizen()}/events"
    async with house.client.get(path, headers=headers) as stream:
        seen: list[str] = []
        while len(seen) < 2:
            line = await asyncio.wait_for(stream.content.readline(), 2)
            if line.startswith(b"data: "):
                event = json.loads(line[6:])
                seen.append(event["message"]["text"]["body"] if "message" in event else "tick")
    assert seen == ["tick", "two"]


async def test_a_reset_ends_the_streams_of_the_old_world(house: House) -> None:
    path = f"/_control/citizens/{await house.citizen()}/events"
    async with house.client.get(path) as stream:
        assert await stream.content.readline() == b": hello\n"
        await house.control("POST", "reset", {})
        rest = await asyncio.wait_for(stream.content.read(), 2)
    assert rest == b"\n"


async def test_a_reset_forgets_everything_or_takes_another_world(house: House) -> None:
    await house.write()
    await house.control("POST", "reset", {})
    assert await house.chat() == []
    other = {
        "wabas": [
            {
                "id": "7",
                "name": "Punjab",
                "numbers": [
                    {"id": "71", "display_phone_number": "+91 172 1", "verified_name": "Punjab"}
                ],
            }
        ]
    }
    await house.control("POST", "reset", other)
    assert [row["id"] for row in (await house.control("GET", "businesses")).body] == ["71"]
    wrong = await house.control("POST", "reset", {"wabas": [{"id": "7"}]})
    assert wrong.status == 400
    assert "name" in wrong.body["error"]


async def test_an_unsupported_message_brings_its_error(house: House) -> None:
    await house.act({"to": NUMBER, "type": "unsupported", "unsupported": {"type": "poll"}})
    [message] = house.hook.messages
    assert message["type"] == "unsupported"
    assert message["errors"][0]["code"] == 131051


async def test_a_citizens_reply_quotes_what_it_answers(house: House) -> None:
    await house.write()
    wamid = await house.say()
    await house.settle()
    await house.write("Yes", context={"message_id": wamid})
    assert house.hook.messages[-1]["context"] == {"from": "911123450001", "id": wamid}
    forwarded = {"forwarded": True}
    await house.write("See this", context=forwarded)
    assert house.hook.messages[-1]["context"] == forwarded


async def test_orders_and_shared_contacts_pass_through(house: House) -> None:
    order = {
        "catalog_id": "1",
        "product_items": [
            {"product_retailer_id": "a", "quantity": 1, "item_price": 5, "currency": "INR"}
        ],
    }
    await house.act({"to": NUMBER, "type": "order", "order": order})
    contact = {
        "name": {"formatted_name": "Asha"},
        "phones": [{"phone": "+91 98100 00001", "wa_id": "919810000001"}],
        "origin": "contact_request",
    }
    await house.act({"to": NUMBER, "type": "contacts", "contacts": [contact]})
    assert house.hook.messages[0]["order"] == order
    assert house.hook.messages[1]["contacts"] == [contact]


async def test_the_phone_page_is_served(house: House) -> None:
    async with house.client.get("/") as page:
        assert page.status == 200
        assert page.content_type == "text/html"


async def test_stats_count_every_outcome(house: House) -> None:
    await house.write()
    await house.say()
    await house.send(text(), to="+919999999999")
    await house.settle()
    stats = (await house.control("GET", "stats")).body
    assert (stats["sent"], stats["delivered"], stats["failed"]) == (1, 1, 1)
    assert stats["updates_delivered"] == 4


async def test_any_other_news_of_the_account_can_be_announced(house: House) -> None:
    value = {"event": "ACCOUNT_RESTRICTION", "restriction_info": []}
    await house.control("POST", "announce", {"field": "account_update", "value": value})
    fault = {"code": 130429, "title": "Rate limit hit"}
    await house.control("POST", "announce", {"number_id": NUMBER, "errors": [fault]})
    await house.settle()
    assert house.hook.of("account_update")[0]["event"] == "ACCOUNT_RESTRICTION"
    assert house.hook.items("errors") == [fault]
