"""What a message costs, as the statuses tell it."""

from __future__ import annotations

from typing import Any

from .bodies import template, use
from .conftest import MakeHouse
from .house import NUMBER, House

BODY = {"type": "BODY", "text": "Your certificate is ready now."}


async def pricing(house: House) -> list[Any]:
    await house.settle()
    return [s.get("pricing") for s in house.hook.statuses]


async def test_the_first_thousand_answers_of_a_month_are_free(make_house: MakeHouse) -> None:
    house = await make_house(free_service_messages=1)
    await house.write()
    await house.say()
    free = {
        "billable": False,
        "pricing_model": "PMP",
        "type": "free_customer_service",
        "category": "service",
    }
    assert await pricing(house) == [free, free]
    house.hook.bodies.clear()
    await house.say()
    charged = {**free, "billable": True, "type": "regular"}
    assert await pricing(house) == [charged, charged]
    stats = (await house.control("GET", "stats")).body
    assert stats["charged"] == {"service": 1, "inr": "0.115"}


async def test_a_new_month_brings_new_free_messages(make_house: MakeHouse) -> None:
    house = await make_house(free_service_messages=1)
    await house.write()
    await house.say()
    await house.wait(11 * 86_400)
    await house.write()
    house.hook.bodies.clear()
    await house.say()
    assert [p["type"] for p in await pricing(house)] == ["free_customer_service"] * 2


async def test_before_october_2026_answers_and_utility_in_the_window_were_free(
    make_house: MakeHouse,
) -> None:
    house = await make_house(templates=[template("note", components=[BODY])])
    await house.control("POST", "clock", {"now": "2026-09-30T10:00:00+00:00"})
    await house.write()
    await house.send(use("note"))
    assert {p["type"] for p in await pricing(house)} == {"free_customer_service"}


async def test_utility_is_charged_also_in_the_window(make_house: MakeHouse) -> None:
    house = await make_house(templates=[template("note", components=[BODY])])
    await house.write()
    await house.send(use("note"))
    assert {(p["type"], p["category"]) for p in await pricing(house)} == {("regular", "utility")}


async def test_who_comes_by_an_advertisement_is_answered_free(make_house: MakeHouse) -> None:
    house = await make_house(templates=[template("note", components=[BODY])])
    referral = {"source_type": "ad", "source_id": "1", "source_url": "https://fb.me/1"}
    await house.write(referral=referral)
    assert house.hook.messages[0]["referral"] == referral
    await house.say()
    await house.settle()
    house.hook.bodies.clear()
    await house.send(use("note"))
    assert {p["type"] for p in await pricing(house)} == {"free_entry_point"}
    assert "conversation" in house.hook.statuses[0]


async def test_only_delivered_messages_cost(make_house: MakeHouse) -> None:
    house = await make_house(templates=[template("note", components=[BODY])])
    person = f"citizens/{await house.citizen()}"
    await house.control("PATCH", person, {"online": False})
    await house.send(use("note"))
    assert len(await pricing(house)) == 1
    assert (await house.control("GET", "stats")).body["charged"] == {"inr": "0"}
    await house.control("PATCH", person, {"online": True})
    assert len(await pricing(house)) == 2
    assert (await house.control("GET", "stats")).body["charged"] == {"utility": 1, "inr": "0.115"}


async def test_without_a_way_to_pay_charged_messages_fail(make_house: MakeHouse) -> None:
    house = await make_house(payment_method=False, free_service_messages=1)
    await house.write()
    await house.say()
    await house.settle()
    await house.say()
    await house.settle()
    assert house.hook.statuses[-1]["errors"][0]["code"] == 131042


async def test_conversations_are_told_only_in_old_versions(make_house: MakeHouse) -> None:
    house = await make_house(webhook_version=23)
    await house.write()
    await house.say()
    await house.settle()
    conversation = house.hook.statuses[0]["conversation"]
    assert conversation["origin"] == {"type": "service"}
    assert "expiration_timestamp" in conversation


async def test_the_price_stands_on_sent_and_delivered_but_not_on_read(house: House) -> None:
    await house.write()
    await house.say()
    await house.settle()
    await house.control("POST", f"citizens/{await house.citizen()}/read", {"with": NUMBER})
    assert [price is not None for price in await pricing(house)] == [True, True, False]
