"""What else belongs to a number: settings, keys, names, links, histories, samples."""

from __future__ import annotations

from pathlib import Path

import zxingcpp
from PIL import Image

from .house import NUMBER, OTHER_NUMBER, TOKEN, House


async def test_settings_are_kept_and_storage_needs_an_unregistered_number(house: House) -> None:
    path = f"{NUMBER}/settings"
    storage = {"status": "IN_COUNTRY_STORAGE_ENABLED", "data_localization_region": "IN"}
    refused = await house.graph("POST", path, {"storage_configuration": storage})
    assert "deregister" in refused.details
    await house.graph("POST", f"{NUMBER}/deregister")
    assert (await house.graph("POST", path, {"storage_configuration": storage})).status == 200
    assert (await house.graph("GET", path)).body == {"storage_configuration": storage}


async def test_prompts_and_commands_have_their_measure(house: House) -> None:
    path = f"{NUMBER}/conversational_automation"
    command = {"command_name": "status", "command_description": "Where is my application?"}
    good = {"prompts": ["Apply"], "commands": [command]}
    assert (await house.graph("POST", path, good)).body == {"success": True}
    assert (await house.graph("POST", path, {"prompts": ["a"] * 5})).code == 131009
    assert (await house.graph("POST", path, {"prompts": ["a" * 81]})).code == 131009


async def test_the_grievance_officer_can_be_named(house: House) -> None:
    path = f"{NUMBER}/business_compliance_info"
    body = {
        "messaging_product": "whatsapp",
        "entity_name": "Revenue Department",
        "entity_type": "OTHER",
        "grievance_officer_details": {"name": "R. Kumar", "email": "r@delhi.gov.in"},
    }
    assert (await house.graph("POST", path, {**body, "entity_name": None})).code == 131008
    assert (await house.graph("POST", path, body)).status == 200
    [row] = (await house.graph("GET", path)).body["data"]
    assert row["grievance_officer_details"]["name"] == "R. Kumar"


async def test_a_public_key_is_kept_for_flows(house: House) -> None:
    path = f"{NUMBER}/whatsapp_business_encryption"
    assert (await house.graph("POST", path, {"business_public_key": "abc"})).code == 100
    key = "-----BEGIN PUBLIC KEY-----\nMIIB\n-----END PUBLIC KEY-----"
    await house.graph("POST", path, {"business_public_key": key})
    [row] = (await house.graph("GET", path)).body["data"]
    assert row == {"business_public_key": key, "business_public_key_signature_status": "VALID"}


async def test_a_business_username_is_unique(house: House) -> None:
    assert (await house.graph("POST", f"{NUMBER}/username", {"username": "A!"})).code == 147001
    assert (await house.graph("POST", f"{NUMBER}/username", {"username": "delhi"})).status == 200
    taken = await house.graph("POST", f"{OTHER_NUMBER}/username", {"username": "delhi"})
    assert taken.code == 147002
    assert (await house.graph("GET", f"{NUMBER}/username")).body == {"username": "delhi"}


async def test_a_short_link_has_words_and_a_code_that_scans(house: House, tmp_path: Path) -> None:
    path = f"{NUMBER}/message_qrdls"
    body = {"prefilled_message": "apply income", "generate_qr_image": "PNG"}
    link = (await house.graph("POST", path, body)).body
    assert link["deep_link_url"] == f"https://wa.me/message/{link['code']}"
    async with house.client.get("/" + link["qr_image_url"].split("/", 3)[3]) as answer:
        picture = tmp_path / "qr.png"
        picture.write_bytes(await answer.read())
    with Image.open(picture) as image:
        [read] = zxingcpp.read_barcodes(image)
    assert read.text == link["deep_link_url"]
    changed = {"code": link["code"], "prefilled_message": "apply birth"}
    await house.graph("POST", path, changed)
    [row] = (await house.graph("GET", f"{path}/{link['code']}")).body["data"]
    assert row["prefilled_message"] == "apply birth"
    assert (await house.graph("DELETE", f"{path}/{link['code']}")).body == {"success": True}
    assert (await house.graph("GET", f"{path}/{link['code']}")).code == 100
    assert (await house.graph("POST", path, {"prefilled_message": "x" * 141})).code == 131009


async def test_the_history_of_a_message_can_be_asked_for(house: House) -> None:
    await house.write()
    wamid = await house.say()
    await house.settle()
    path = f"{NUMBER}/message_history?message_id="
    [row] = (await house.graph("GET", path + wamid.replace("+", "%2B"))).body["data"]
    events = row["events"]["data"]
    assert [event["delivery_status"] for event in events] == ["SENT", "DELIVERED"]
    assert {event["webhook_update_state"] for event in events} == {"DELIVERED"}
    assert (await house.graph("GET", path + "wamid.x")).code == 100


async def test_the_history_shows_webhooks_that_did_not_arrive(house: House) -> None:
    await house.write()
    house.hook.refuse = [500] * 10
    wamid = await house.say()
    await house.settle()
    path = f"{NUMBER}/message_history?message_id={wamid.replace('+', '%2B')}"
    [row] = (await house.graph("GET", path)).body["data"]
    states = {event["webhook_update_state"] for event in row["events"]["data"]}
    assert states == {"PENDING"}


async def test_a_sample_is_uploaded_in_parts_for_a_handle(house: House) -> None:
    opened = await house.graph(
        "POST", "app-1/uploads?file_name=a.pdf&file_length=6&file_type=application/pdf"
    )
    upload = opened.body["id"]

    async def put(offset: int, part: bytes) -> dict[str, object]:
        headers = {"Authorization": f"OAuth {TOKEN}", "file_offset": str(offset)}
        async with house.client.post(f"/v23.0/{upload}", data=part, headers=headers) as answer:
            body: dict[str, object] = await answer.json()
            return body

    assert await put(0, b"%PD") == {"id": upload, "file_offset": 3}
    assert "error" in await put(0, b"%PD")
    assert (await house.graph("GET", upload)).body == {"id": upload, "file_offset": 3}
    assert str((await put(3, b"F-1"))["h"]).startswith("4::")
