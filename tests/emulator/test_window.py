"""Twenty-four hours after the citizen's last word, only templates get through."""

from __future__ import annotations

from .bodies import template, text, use
from .conftest import MakeHouse
from .house import NUMBER, OTHER_NUMBER, House

HOUR = 3600


async def failure_code(house: House) -> int:
    await house.settle()
    [status] = house.hook.statuses
    assert status["status"] == "failed"
    return int(status["errors"][0]["code"])


async def test_nobody_is_written_to_who_did_not_write(house: House) -> None:
    answer = await house.send(text())
    assert answer.status == 200
    assert await failure_code(house) == 131047
    [breach] = await house.violations()
    assert (breach["rule"], breach["code"]) == ("window", 131047)


async def test_the_window_closes_after_a_day(house: House) -> None:
    await house.write()
    await house.wait(24 * HOUR - 1)
    await house.say()
    await house.settle()
    assert [s["status"] for s in house.hook.statuses] == ["sent", "delivered"]
    house.hook.bodies.clear()
    await house.wait(1)
    await house.say()
    assert await failure_code(house) == 131047


async def test_the_window_belongs_to_one_number(house: House) -> None:
    await house.write(to=OTHER_NUMBER)
    await house.say(number=NUMBER)
    assert await failure_code(house) == 131047


async def test_a_business_message_does_not_keep_the_window_open(house: House) -> None:
    await house.write()
    await house.wait(20 * HOUR)
    await house.say()
    await house.wait(5 * HOUR)
    house.hook.bodies.clear()
    await house.say()
    assert await failure_code(house) == 131047


async def test_a_template_gets_through_a_closed_window(make_house: MakeHouse) -> None:
    house = await make_house(templates=[template()])
    await house.send(use("status_update", "Asha", "A-12"))
    await house.settle()
    assert [s["status"] for s in house.hook.statuses] == ["sent", "delivered"]


async def test_a_tap_on_a_templates_button_opens_the_window(make_house: MakeHouse) -> None:
    reply = {"type": "BUTTONS", "buttons": [{"type": "QUICK_REPLY", "text": "Continue"}]}
    body = {"type": "BODY", "text": "Your application waits for you."}
    house = await make_house(templates=[template("resume", components=[body, reply])])
    sent = await house.send(use("resume"))
    await house.settle()
    wamid = sent.body["messages"][0]["id"]
    await house.act({"to": NUMBER, "tap": {"message_id": wamid, "id": "Continue"}})
    assert house.hook.messages[0]["button"] == {"payload": "Continue", "text": "Continue"}
    await house.say()
    await house.settle()
    assert house.hook.statuses[-1]["status"] == "delivered"


async def test_a_reaction_opens_the_window_only_if_the_setting_says_so(
    make_house: MakeHouse,
) -> None:
    house = await make_house(reaction_opens_window=False)
    wamid = (await house.write()).body["id"]
    await house.wait(25 * HOUR)
    await house.act(
        {"to": NUMBER, "type": "reaction", "reaction": {"message_id": wamid, "emoji": "👍"}}
    )
    await house.say()
    assert await failure_code(house) == 131047


async def test_opening_the_chat_for_the_first_time_opens_the_window(house: House) -> None:
    await house.act({"to": NUMBER, "type": "request_welcome"})
    assert house.hook.messages[0]["type"] == "request_welcome"
    await house.say()
    await house.settle()
    assert house.hook.statuses[-1]["status"] == "delivered"


async def test_a_teaching_setting_refuses_at_once(make_house: MakeHouse) -> None:
    house = await make_house(strict_sync=True)
    refused = await house.send(text())
    assert (refused.status, refused.code) == (400, 131047)
