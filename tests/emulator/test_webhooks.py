"""How updates travel: packed, repeated, doubled, late, out of order, to the right address."""

from __future__ import annotations

import json

from emulator.webhooks.envelope import compose
from emulator.webhooks.updates import Update

from .conftest import MakeHouse
from .hooks import Hook
from .house import NUMBER, OTHER_NUMBER, WABA, House

DAY = 86_400


async def write_many(house: House, count: int) -> None:
    """Without waiting in between, so that they gather."""
    person = await house.citizen()
    for n in range(count):
        order = {"to": NUMBER, "type": "text", "text": {"body": f"m{n}"}}
        await house.control("POST", f"citizens/{person}/send", order)


async def test_a_refused_webhook_comes_again_later_with_the_same_bytes(house: House) -> None:
    house.hook.refuse = [500, 503]
    await house.write("please")
    assert house.hook.bodies == []
    await house.wait(1)
    assert house.hook.bodies == []
    await house.wait(1)
    assert house.hook.bodies == []
    await house.wait(1)
    assert house.hook.messages[0]["text"]["body"] == "please"
    stats = (await house.control("GET", "stats")).body
    assert (stats["webhooks_failed"], stats["webhooks_delivered"]) == (2, 1)


async def test_a_201_is_not_a_200(house: House) -> None:
    house.hook.refuse = [201]
    await house.write()
    assert (await house.control("GET", "stats")).body["webhooks_failed"] == 1


async def test_after_seven_days_the_platform_gives_up(make_house: MakeHouse) -> None:
    house = await make_house(retry_longest_seconds=DAY)
    house.hook.refuse = [500] * 1000
    await house.write()
    for _ in range(40):
        await house.wait(DAY)
    stats = (await house.control("GET", "stats")).body
    assert stats["webhooks_dropped"] == 1
    assert stats["webhooks_failed"] == 8
    house.hook.refuse = []
    await house.wait(30 * DAY)
    assert house.hook.bodies == []


async def test_updates_can_come_a_thousand_in_one_request(make_house: MakeHouse) -> None:
    house = await make_house(throughput_per_second=0)
    await house.control("POST", "faults", {"webhooks": {"batch": 1000}})
    await write_many(house, 30)
    await house.settle()
    assert [m["text"]["body"] for m in house.hook.messages] == [f"m{n}" for n in range(30)]
    assert len(house.hook.bodies) < 15


def update(waba: str, number: str, body: str, kind: str = "messages") -> Update:
    metadata = {"phone_number_id": number}
    item = {"id": body}
    contact = {"user_id": "IN.1"}
    assert kind in ("messages", "statuses")
    return Update(waba, "messages", item, kind, metadata, contact)  # type: ignore[arg-type]


def test_a_batch_spreads_over_entries_changes_and_lists() -> None:
    packed = json.loads(
        compose(
            [
                update("1", "a", "x"),
                update("1", "a", "y"),
                update("1", "b", "z"),
                update("1", "b", "s", "statuses"),
                update("2", "c", "w"),
            ]
        )
    )
    shape = [
        (entry["id"], [[len(change["value"].get("messages", []))] for change in entry["changes"]])
        for entry in packed["entry"]
    ]
    assert shape == [("1", [[2], [1], [0]]), ("2", [[1]])]
    first = packed["entry"][0]["changes"][0]["value"]
    assert first["contacts"] == [{"user_id": "IN.1"}]


def test_other_fields_stand_in_entries_of_their_own_with_a_time() -> None:
    timed = Update("1", "account_update", {"event": "X"}, at=1_795_000_000.5)
    packed = json.loads(compose([update("1", "a", "x"), timed, update("1", "a", "y")]))
    assert [entry.get("time") for entry in packed["entry"]] == [None, 1_795_000_000, None]


async def test_a_body_stays_under_three_megabytes(make_house: MakeHouse) -> None:
    house = await make_house(throughput_per_second=0)
    await house.control("POST", "faults", {"webhooks": {"batch": 1000}})
    person = await house.citizen()
    text = "\u0928" * 60_000
    for _ in range(20):
        order = {"to": NUMBER, "type": "text", "text": {"body": text}}
        await house.control("POST", f"citizens/{person}/send", order)
    await house.settle()
    assert len(house.hook.messages) == 20
    assert max(len(body) for body in house.hook.bodies) <= 3 * 1024 * 1024


async def test_every_update_may_come_twice(house: House) -> None:
    await house.control("POST", "faults", {"webhooks": {"duplicate": 1}})
    await house.write("again")
    assert len(house.hook.bodies) == 2
    assert house.hook.bodies[0] == house.hook.bodies[1]


async def test_updates_may_come_out_of_order_and_late(house: House) -> None:
    await house.control("POST", "faults", {"webhooks": {"reorder": 1}})
    await write_many(house, 20)
    await house.settle()
    assert house.hook.bodies == []
    for _ in range(50):
        await house.wait(0.01)
    texts = [m["text"]["body"] for m in house.hook.messages]
    assert sorted(texts) == sorted(f"m{n}" for n in range(20))
    assert texts != [f"m{n}" for n in range(20)]


async def test_delay_holds_updates_back(house: House) -> None:
    await house.control("POST", "faults", {"webhooks": {"delay_ms": 5000}})
    await house.write()
    assert house.hook.bodies == []
    await house.wait(5)
    assert len(house.hook.bodies) == 1


async def test_the_first_attempts_can_be_lost_on_the_way(house: House) -> None:
    await house.control("POST", "faults", {"webhooks": {"drop_first": 1}})
    await house.write()
    assert house.hook.bodies == []
    await house.wait(1)
    assert len(house.hook.bodies) == 1


async def test_the_second_tick_means_that_the_business_has_it(house: House) -> None:
    house.hook.refuse = [500]
    await house.write()
    assert (await house.chat())[0]["status"] == "sent"
    await house.wait(1)
    assert (await house.chat())[0]["status"] == "delivered"


async def override(house: House, path: str, body: object) -> int:
    return (await house.graph("POST", path, body)).status


async def test_a_number_or_an_account_can_have_a_callback_of_its_own(house: House) -> None:
    account, number = Hook(), Hook()
    async with account.server, number.server:
        of_account = {"override_callback_uri": account.url, "verify_token": "let-me-in"}
        of_number = {"override_callback_uri": number.url, "verify_token": "let-me-in"}
        assert await override(house, f"{WABA}/subscribed_apps", of_account) == 200
        await override(house, NUMBER, {"webhook_configuration": of_number})
        assert (len(account.challenges), len(number.challenges)) == (1, 1)
        await house.write("to the number", to=NUMBER)
        await house.write("to the account", to=OTHER_NUMBER)
        assert [m["text"]["body"] for m in number.messages] == ["to the number"]
        assert [m["text"]["body"] for m in account.messages] == ["to the account"]
        assert house.hook.bodies == []
        found = await house.graph("GET", f"{NUMBER}?fields=webhook_configuration")
        assert found.body["webhook_configuration"]["phone_number"] == number.url
        gone = {"override_callback_uri": "", "verify_token": ""}
        await override(house, NUMBER, {"webhook_configuration": gone})
        await house.write("to the account now", to=NUMBER)
        assert len(account.messages) == 2


async def test_overrides_are_for_messages_only(house: House) -> None:
    account = Hook()
    async with account.server:
        body = {"override_callback_uri": account.url, "verify_token": "let-me-in"}
        await house.graph("POST", f"{WABA}/subscribed_apps", body)
        template = {
            "name": "note",
            "language": "en",
            "category": "UTILITY",
            "components": [{"type": "BODY", "text": "Your papers are complete."}],
        }
        await house.graph("POST", f"{WABA}/message_templates", template)
        await house.settle()
        assert len(house.hook.of("message_template_status_update")) == 1
        assert account.bodies == []


async def test_a_callback_that_fails_the_handshake_is_not_taken(house: House) -> None:
    body = {"override_callback_uri": house.hook.url, "verify_token": "wrong"}
    refused = await house.graph("POST", f"{WABA}/subscribed_apps", body)
    assert refused.status == 400
    assert "Callback verification failed" in refused.details
    body["override_callback_uri"] = "http://127.0.0.1:9/nobody"
    assert (await house.graph("POST", f"{WABA}/subscribed_apps", body)).status == 400


async def test_an_unsubscribed_app_hears_nothing(house: House) -> None:
    listed = (await house.graph("GET", f"{WABA}/subscribed_apps")).body["data"]
    assert listed[0]["whatsapp_business_api_data"]["id"] == "app-1"
    await house.graph("DELETE", f"{WABA}/subscribed_apps")
    await house.write("hello?")
    assert house.hook.bodies == []
    await house.graph("POST", f"{WABA}/subscribed_apps")
    await house.write("hello!")
    assert len(house.hook.messages) == 1


async def test_the_app_sets_its_callback_with_its_own_token(house: House) -> None:
    other = Hook()
    async with other.server:
        body = {
            "object": "whatsapp_business_account",
            "callback_url": other.url,
            "verify_token": "let-me-in",
            "fields": "messages",
        }
        answer = await house.graph("POST", "app-1/subscriptions", body, token="app-1|app-secret")
        assert answer.body == {"success": True}
        await house.write()
        assert len(other.messages) == 1
