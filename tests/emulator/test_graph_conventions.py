"""What every request to the Graph API has in common."""

from __future__ import annotations

import json

from .house import NUMBER, OTHER_NUMBER, TOKEN, WABA, House

MESSAGE = {
    "messaging_product": "whatsapp",
    "to": "+919810000001",
    "type": "text",
    "text": {"body": "Hi"},
}


async def test_a_missing_or_wrong_token_is_401(house: House) -> None:
    for token in ("", "wrong"):
        answer = await house.graph("GET", NUMBER, token=token)
        assert (answer.status, answer.code) == (401, 190)


async def test_the_token_may_stand_in_the_query(house: House) -> None:
    async with house.client.get(f"/v23.0/{NUMBER}?access_token={TOKEN}") as answer:
        assert answer.status == 200


async def test_an_unknown_object_is_refused_as_the_platform_does(house: House) -> None:
    answer = await house.graph("POST", "999/messages", MESSAGE)
    error = answer.body["error"]
    assert (answer.status, error["code"], error["error_subcode"]) == (400, 100, 33)
    assert error["type"] == "GraphMethodException"
    assert error["message"].startswith("Unsupported post request. Object with ID '999'")


async def test_an_unknown_path_is_2500(house: House) -> None:
    answer = await house.graph("GET", f"{NUMBER}/horoscope")
    assert answer.code == 2500


async def test_old_versions_are_gone_and_none_is_the_newest(house: House) -> None:
    assert (await house.graph("GET", NUMBER, version="v19.0")).code == 2635
    async with house.client.get(f"/{NUMBER}?access_token={TOKEN}") as answer:
        assert answer.headers["facebook-api-version"] == "v26.0"


async def test_the_product_must_be_named(house: House) -> None:
    answer = await house.graph("POST", f"{NUMBER}/messages", {**MESSAGE, "messaging_product": "x"})
    assert answer.code == 100
    assert "messaging_product is required" in answer.details


async def test_a_body_that_is_no_json_is_refused(house: House) -> None:
    headers = {"Authorization": f"Bearer {TOKEN}", "Content-Type": "application/json"}
    for raw in (b"{", b"[1]", b"\xff\xfe"):
        async with house.client.post(
            f"/v23.0/{NUMBER}/messages", data=raw, headers=headers
        ) as answer:
            assert answer.status == 400
            assert (await answer.json())["error"]["code"] == 100


async def test_a_form_is_as_good_as_json(house: House) -> None:
    form = {**MESSAGE, "text": json.dumps(MESSAGE["text"])}
    headers = {"Authorization": f"Bearer {TOKEN}"}
    async with house.client.post(f"/v23.0/{NUMBER}/messages", data=form, headers=headers) as answer:
        assert answer.status == 200


async def test_management_calls_tell_how_many_there_were(house: House) -> None:
    headers = {"Authorization": f"Bearer {TOKEN}"}
    async with house.client.get(f"/v23.0/{WABA}", headers=headers) as answer:
        usage = json.loads(answer.headers["X-Business-Use-Case-Usage"])
    assert usage["whatsapp"][0]["call_count"] == 1


async def test_errors_have_metas_shape(house: House) -> None:
    error = (await house.send({"type": "text", "text": {}})).body["error"]
    assert error["message"] == "(#131008) Required parameter is missing"
    assert error["type"] == "OAuthException"
    assert error["error_data"]["messaging_product"] == "whatsapp"
    assert error["fbtrace_id"]
    assert error["is_transient"] is False


async def test_only_the_wanted_fields_come_back(house: House) -> None:
    row = (await house.graph("GET", f"{NUMBER}?fields=verified_name,throughput,moon")).body
    assert row == {
        "id": NUMBER,
        "verified_name": "Revenue Department, Delhi",
        "throughput": {"level": "STANDARD"},
    }


async def test_an_accounts_numbers_are_listed(house: House) -> None:
    rows = (await house.graph("GET", f"{WABA}/phone_numbers?fields=id")).body["data"]
    assert [row["id"] for row in rows] == [NUMBER, OTHER_NUMBER]


async def test_an_unregistered_number_sends_nothing(house: House) -> None:
    await house.graph("POST", f"{NUMBER}/deregister")
    assert (await house.send({"text": {"body": "Hi"}})).code == 133010
    body = {"messaging_product": "whatsapp", "pin": "123456"}
    assert (await house.graph("POST", f"{NUMBER}/register", body)).body == {"success": True}
    assert (await house.send({"text": {"body": "Hi"}})).status == 200
    await house.graph("POST", f"{NUMBER}/deregister")
    wrong = {**body, "pin": "000000"}
    assert (await house.graph("POST", f"{NUMBER}/register", wrong)).code == 133005


async def test_the_profile_is_what_citizens_see(house: House) -> None:
    path = f"{NUMBER}/whatsapp_business_profile"
    change = {
        "messaging_product": "whatsapp",
        "about": "Certificates",
        "vertical": "GOVT",
        "websites": ["https://revenue.delhi.gov.in"],
    }
    assert (await house.graph("POST", path, change)).body == {"success": True}
    [row] = (await house.graph("GET", f"{path}?fields=about,vertical")).body["data"]
    assert row == {"about": "Certificates", "vertical": "GOVT", "messaging_product": "whatsapp"}
    businesses = (await house.control("GET", "businesses")).body
    assert businesses[0]["about"] == "Certificates"
    for wrong in ({"about": ""}, {"about": "x" * 140}, {"vertical": "CIRCUS"}):
        assert (await house.graph("POST", path, {**change, **wrong})).status == 400


async def test_a_token_without_the_permission_is_refused(house: House) -> None:
    house.world.apps["app-1"].permissions = frozenset({"whatsapp_business_messaging"})
    answer = await house.graph("GET", WABA)
    assert (answer.status, answer.code) == (403, 10)
