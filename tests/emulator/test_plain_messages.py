"""Text, place, contacts and reactions: what is taken and what is refused."""

from __future__ import annotations

from typing import Any

import pytest

from .bodies import text
from .house import BALA, NUMBER, House


async def test_a_text_of_4096_characters_is_taken_and_one_more_is_refused(house: House) -> None:
    assert (await house.send(text("अ" * 4096))).status == 200
    refused = await house.send(text("अ" * 4097))
    assert (refused.status, refused.code) == (400, 131009)
    assert refused.details == "text.body: at most 4096 characters, has 4097"


@pytest.mark.parametrize(
    ("body", "code", "words"),
    [
        ({"type": "text"}, 131008, "text is required"),
        ({"type": "text", "text": {}}, 131008, "text.body is required"),
        ({"type": "text", "text": {"body": "  "}}, 131008, "text.body is empty"),
        ({"type": "text", "text": "Hi"}, 100, "text must be a JSON object"),
        ({"type": "text", "text": {"body": 7}}, 100, "text.body must be a string"),
        ({"type": "telegram", "telegram": {}}, 131051, "unsupported message type"),
        (
            {"type": "location", "location": {"latitude": 91, "longitude": 77}},
            131009,
            "between -90 and 90",
        ),
        ({"type": "location", "location": {"latitude": 28.6}}, 131008, "longitude is required"),
        (
            {"type": "contacts", "contacts": [{"name": {"formatted_name": "A"}}]},
            131008,
            "one more part of the name",
        ),
        ({"type": "contacts", "contacts": []}, 131009, "at least 1"),
    ],
)
async def test_a_broken_message_is_refused_by_name(
    house: House, body: dict[str, Any], code: int, words: str
) -> None:
    refused = await house.send(body)
    assert refused.code == code
    assert words in refused.details


async def test_every_refusal_is_kept_as_a_violation(house: House) -> None:
    await house.send(text(""))
    [breach] = await house.violations()
    assert breach["rule"] == "text.body"
    assert breach["code"] == 131008
    assert breach["to"] == "+919810000001"
    await house.control("DELETE", "violations")
    assert await house.violations() == []


async def test_type_may_be_left_out_for_text(house: House) -> None:
    assert (await house.send({"text": {"body": "Hi"}})).status == 200


async def test_place_and_contacts_arrive_as_sent(house: House) -> None:
    await house.write()
    place = {"latitude": 28.6, "longitude": 77.2, "name": "Office"}
    people = [{"name": {"formatted_name": "Ravi K", "first_name": "Ravi"}}]
    await house.send({"type": "location", "location": place})
    await house.send({"type": "contacts", "contacts": people})
    await house.settle()
    chat = await house.chat()
    assert chat[1]["location"] == place
    assert chat[2]["contacts"] == people


async def test_a_reaction_sits_on_its_message_and_is_only_sent(house: House) -> None:
    wamid = (await house.write()).body["id"]
    await house.send({"type": "reaction", "reaction": {"message_id": wamid, "emoji": "👍"}})
    await house.settle()
    [message] = await house.chat()
    assert message["reactions"] == [{"from": "business", "emoji": "👍"}]
    assert [s["status"] for s in house.hook.statuses] == ["sent"]
    assert "pricing" not in house.hook.statuses[0]
    await house.send({"type": "reaction", "reaction": {"message_id": wamid, "emoji": ""}})
    await house.settle()
    assert (await house.chat())[0]["reactions"] == []


async def test_a_reaction_to_an_old_or_foreign_message_is_refused(house: House) -> None:
    wamid = (await house.write()).body["id"]
    reaction = {"type": "reaction", "reaction": {"message_id": wamid, "emoji": "👍"}}
    assert (await house.send(reaction, to=BALA)).code == 131009
    await house.wait(31 * 86_400)
    assert (await house.send(reaction)).code == 131009


async def test_an_answer_quotes_a_message_of_the_same_chat_only(house: House) -> None:
    wamid = (await house.write()).body["id"]
    quoting = {**text(), "context": {"message_id": wamid}}
    assert (await house.send(quoting)).status == 200
    await house.settle()
    assert (await house.chat())[1]["context"] == {"message_id": wamid}
    assert (await house.send(quoting, to=BALA)).code == 131009


async def test_marking_read_ticks_the_message_and_those_before_it(house: House) -> None:
    await house.write("one")
    second = (await house.write("two")).body["id"]
    await house.write("three")
    body = {"messaging_product": "whatsapp", "status": "read", "message_id": second}
    answer = await house.graph("POST", f"{NUMBER}/messages", body)
    assert answer.body == {"success": True}
    assert [m["status"] for m in await house.chat()] == ["read", "read", "delivered"]


async def test_marking_something_unknown_as_read_is_refused(house: House) -> None:
    body = {"messaging_product": "whatsapp", "status": "read", "message_id": "wamid.nothing"}
    assert (await house.graph("POST", f"{NUMBER}/messages", body)).code == 131009


async def test_the_senders_mark_is_at_most_512_characters(house: House) -> None:
    assert (await house.send({**text(), "biz_opaque_callback_data": "x" * 513})).code == 131009
