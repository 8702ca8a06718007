"""Who is who: phones, user ids, usernames, and people who change, leave or block."""

from __future__ import annotations

import json
from typing import Any

from .bodies import template, text, use
from .conftest import MakeHouse
from .house import ASHA, NUMBER, Answer, House

CHITRA = 2


async def person(house: House, order: int) -> Any:
    return (await house.control("GET", "citizens")).body[order]


async def send_by_id(house: House, user_id: str, body: dict[str, Any]) -> Answer:
    whole = {"messaging_product": "whatsapp", "recipient": user_id, **body}
    return await house.graph("POST", f"{NUMBER}/messages", whole)


def keys_in(value: object) -> set[str]:
    """Every key at any depth."""
    if isinstance(value, dict):
        return set(value) | {key for child in value.values() for key in keys_in(child)}
    if isinstance(value, list):
        return {key for child in value for key in keys_in(child)}
    return set()


async def test_somebody_with_a_user_id_alone_shows_no_phone_anywhere(house: House) -> None:
    await house.write(who=CHITRA)
    user_id = (await person(house, CHITRA))["user_id"]
    answer = await send_by_id(house, user_id, text())
    assert answer.body["contacts"] == [{"input": user_id, "user_id": user_id}]
    await house.settle()
    keys = {key for body in house.hook.bodies for key in keys_in(json.loads(body))}
    assert keys.isdisjoint({"wa_id", "from", "recipient_id"})
    assert {"from_user_id", "recipient_user_id"} <= keys
    assert house.hook.values[0]["contacts"][0]["profile"] == {
        "name": "Chitra",
        "username": "chitra.d",
    }


async def test_statuses_show_the_username_only_once_delivered(house: House) -> None:
    await house.write(who=CHITRA)
    await send_by_id(house, (await person(house, CHITRA))["user_id"], text())
    await house.settle()
    contacts = [v["contacts"][0] for v in house.hook.values if v.get("statuses")]
    assert [contact.get("profile") for contact in contacts] == [None, {"username": "chitra.d"}]


async def test_a_username_hides_the_phone_until_the_business_used_it(house: House) -> None:
    order = {"name": "Deepa", "phone": "+919810000009", "username": "deepa"}
    await house.control("POST", "citizens", order)
    await house.write("one", who=3)
    await house.say(to="+919810000009")
    await house.write("two", who=3)
    assert ["from" in message for message in house.hook.messages] == [False, True]
    await house.wait(31 * 86_400)
    await house.write("three", who=3)
    assert "from" not in house.hook.messages[-1]


async def test_when_both_are_given_the_phone_wins(house: House) -> None:
    user_id = (await person(house, CHITRA))["user_id"]
    answer = await house.send({**text(), "recipient": user_id})
    assert answer.body["contacts"] == [{"input": ASHA, "wa_id": "919810000001"}]


async def test_a_phone_is_read_as_people_write_it(house: House) -> None:
    for written in ("+91 98100-00001", "(91) 9810000001", "9810000001"):
        answer = await house.send(text(), to=written)
        assert answer.body["contacts"][0]["wa_id"] == "919810000001", written
    assert (await house.send(text(), to="asha")).code == 131009
    assert (await house.send(text(), to="+91 11 2345 0001")).code == 131021


async def test_a_user_id_must_look_like_one(house: House) -> None:
    assert (await send_by_id(house, "chitra", text())).code == 131009


async def failed_code(house: House) -> int:
    await house.settle()
    status = house.hook.statuses[-1]
    assert status["status"] == "failed"
    return int(status["errors"][0]["code"])


async def test_a_number_without_whatsapp_is_accepted_and_then_fails(house: House) -> None:
    assert (await house.send(text(), to="+919999999999")).status == 200
    assert await failed_code(house) == 131026
    assert house.hook.values[-1]["contacts"] == [{"wa_id": "919999999999"}]
    assert await house.violations() == []


async def test_who_left_whatsapp_or_blocked_the_business_is_not_reached(house: House) -> None:
    await house.write()
    path = f"citizens/{await house.citizen()}"
    for change in ({"on_whatsapp": False}, {"on_whatsapp": True, "blocked": [NUMBER]}):
        await house.control("PATCH", path, change)
        await house.say()
        assert await failed_code(house) == 131026
    assert "blocked" in (await house.write()).body["error"]


async def test_failed_statuses_may_come_without_contacts(make_house: MakeHouse) -> None:
    house = await make_house(failed_contacts="none")
    await house.send(text(), to="+919999999999")
    await house.settle()
    assert "contacts" not in house.hook.values[-1]


async def test_a_new_number_is_told_and_brings_a_new_user_id(house: House) -> None:
    await house.write()
    before = await person(house, 0)
    path = f"citizens/{before['id']}"
    after = (await house.control("PATCH", path, {"new_phone": "+919810000077"})).body
    await house.settle()
    assert after["user_id"] != before["user_id"]
    value = house.hook.values[-1]
    [message] = value["messages"]
    assert message["from"] == "919810000001"
    assert message["system"] == {
        "type": "user_changed_number",
        "body": "User Asha Devi changed from 919810000001 to 919810000077",
        "wa_id": "919810000077",
        "user_id": after["user_id"],
        "previous_user_id": before["user_id"],
    }
    assert "contacts" not in value
    await house.say(to=ASHA)
    assert await failed_code(house) == 131026
    await house.say(to="+919810000077")
    await house.settle()
    assert house.hook.statuses[-1]["status"] == "delivered"


async def test_somebody_without_a_visible_number_changes_only_the_user_id(house: House) -> None:
    await house.write(who=CHITRA)
    before = await person(house, CHITRA)
    path = f"citizens/{before['id']}"
    after = (await house.control("PATCH", path, {"new_phone": "+919810000077"})).body
    await house.settle()
    [message] = house.hook.values[-1]["messages"]
    assert message["system"]["type"] == "user_changed_user_id"
    assert message["system"]["previous_user_id"] == before["user_id"]
    assert "wa_id" not in message["system"]
    assert after["phone"] is None


async def test_a_business_can_block_who_wrote_lately(house: House) -> None:
    block = {"messaging_product": "whatsapp", "block_users": [{"user": ASHA}]}
    path = f"{NUMBER}/block_users"
    refused = (await house.graph("POST", path, block)).body
    assert refused["block_users"]["failed_users"][0]["errors"][0]["code"] == 139100
    await house.write()
    added = (await house.graph("POST", path, block)).body["block_users"]["added_users"]
    assert added == [{"input": ASHA, "wa_id": "919810000001"}]
    house.hook.bodies.clear()
    await house.write("can you hear me?")
    assert house.hook.bodies == []
    await house.say()
    assert await failed_code(house) == 131026
    listed = (await house.graph("GET", path)).body["data"]
    assert listed == [{"messaging_product": "whatsapp", "wa_id": "919810000001"}]
    await house.graph("DELETE", path, block)
    await house.write("and now?")
    assert house.hook.messages[-1]["text"]["body"] == "and now?"


async def test_strangers_can_be_welcome_for_load_tests(make_house: MakeHouse) -> None:
    house = await make_house(
        strangers="welcome",
        templates=[template("note", components=[{"type": "BODY", "text": "It is ready now."}])],
    )
    await house.send(use("note"), to="+919999900001")
    await house.settle()
    assert house.hook.statuses[-1]["status"] == "delivered"


async def test_a_changed_key_is_told_to_who_checks_it(house: House) -> None:
    await house.write()
    path = f"citizens/{await house.citizen()}"
    check = {"user_identity_change": {"enable_identity_key_check": True}}
    await house.graph("POST", f"{NUMBER}/settings", check)
    await house.write()
    old_hash = house.hook.values[-1]["contacts"][0]["identity_key_hash"]
    await house.control("PATCH", path, {"new_identity_key": True})
    await house.settle()
    [message] = house.hook.values[-1]["messages"]
    assert message["system"]["type"] == "customer_identity_changed"
    new_hash = message["identity"]["hash"]
    assert (await house.send({**text(), "recipient_identity_key_hash": old_hash})).code == 137000
    assert (await house.send({**text(), "recipient_identity_key_hash": new_hash})).status == 200


async def test_a_citizen_keeps_the_user_id_when_the_emulator_starts_again(house: House) -> None:
    before = [row["user_id"] for row in (await house.control("GET", "citizens")).body]
    await house.control("POST", "reset", {})
    assert [row["user_id"] for row in (await house.control("GET", "citizens")).body] == before
