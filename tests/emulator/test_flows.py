"""Forms that open inside the chat: their life, their rules, their answers."""

from __future__ import annotations

import json
from typing import Any

import pytest
from aiohttp import FormData

from .bodies import interactive
from .house import TOKEN, WABA, Answer, House


def form(**changes: Any) -> dict[str, Any]:
    """One question and a button that finishes."""
    screen = {
        "id": "ASK",
        "title": "Your name",
        "terminal": True,
        "data": {},
        "layout": {
            "type": "SingleColumnLayout",
            "children": [
                {
                    "type": "Form",
                    "name": "form",
                    "children": [
                        {"type": "TextInput", "label": "Name", "name": "name"},
                        {
                            "type": "Footer",
                            "label": "Send",
                            "on-click-action": {
                                "name": "complete",
                                "payload": {"name": "${form.name}"},
                            },
                        },
                    ],
                }
            ],
        },
    }
    return {"version": "7.3", "screens": [{**screen, **changes}]}


async def create(house: House, definition: Any = None, **more: Any) -> Answer:
    body = {
        "name": "income",
        "categories": ["OTHER"],
        "flow_json": json.dumps(definition or form()),
        **more,
    }
    return await house.graph("POST", f"{WABA}/flows", body)


def opening(flow_id: str, **more: Any) -> dict[str, Any]:
    parameters = {
        "flow_message_version": "3",
        "flow_id": flow_id,
        "flow_cta": "Apply",
        "flow_token": "token-1",
        **more,
    }
    return interactive("flow", {"name": "flow", "parameters": parameters})


async def published(house: House) -> str:
    return str((await create(house, publish=True)).body["id"])


async def test_a_flow_is_made_published_and_told(house: House) -> None:
    answer = await create(house)
    assert answer.body["validation_errors"] == []
    flow_id = answer.body["id"]
    assert (await house.graph("POST", f"{flow_id}/publish")).body == {"success": True}
    await house.settle()
    [told] = house.hook.of("flows")
    assert (told["old_status"], told["new_status"]) == ("DRAFT", "PUBLISHED")
    row = (await house.graph("GET", f"{flow_id}?fields=name,status,json_version")).body
    assert row == {"id": flow_id, "name": "income", "status": "PUBLISHED", "json_version": "7.3"}


@pytest.mark.parametrize(
    ("definition", "words"),
    [
        ({**form(), "version": "1.0"}, "version is not supported"),
        (form(id="SUCCESS"), "screen id 'SUCCESS'"),
        (form(id="A-1"), "screen id 'A-1'"),
        (form(terminal=False), "no terminal screen"),
        (form(data={"x": {"type": "string"}}), "__example__ is missing"),
        (form(layout={"type": "Grid"}), "SingleColumnLayout"),
        ({**form(), "data_api_version": "3.0"}, "routing_model is missing"),
        (
            {**form(), "data_api_version": "3.0", "routing_model": {"ASK": ["GONE"]}},
            "unknown screens ['GONE']",
        ),
    ],
)
async def test_mistakes_are_found_and_hinder_publishing(
    house: House, definition: dict[str, Any], words: str
) -> None:
    answer = await create(house, definition)
    assert words in [error["message"] for error in answer.body["validation_errors"]]
    refused = await house.graph("POST", f"{answer.body['id']}/publish")
    assert refused.code == 139002


def with_part(**part: Any) -> dict[str, Any]:
    definition = form()
    definition["screens"][0]["layout"]["children"].append(part)
    return definition


@pytest.mark.parametrize(
    ("part", "words"),
    [
        ({"type": "Marquee"}, "unknown component 'Marquee'"),
        ({"type": "TextHeading", "text": "x" * 81}, "TextHeading.text has 81 characters"),
        ({"type": "TextInput", "label": "Name"}, "TextInput needs name"),
        ({"type": "Dropdown", "label": "D", "name": "d", "data-source": []}, "1 to 200 options"),
    ],
)
async def test_components_have_limits(house: House, part: dict[str, Any], words: str) -> None:
    answer = await create(house, with_part(**part))
    assert any(words in error["message"] for error in answer.body["validation_errors"])


async def test_a_new_definition_is_uploaded_as_an_asset(house: House) -> None:
    flow_id = (await create(house, form(terminal=False))).body["id"]
    data = FormData()
    data.add_field("file", json.dumps(form()), filename="f.json", content_type="application/json")
    data.add_field("name", "flow.json")
    data.add_field("asset_type", "FLOW_JSON")
    headers = {"Authorization": f"Bearer {TOKEN}"}
    async with house.client.post(f"/v23.0/{flow_id}/assets", data=data, headers=headers) as answer:
        assert await answer.json() == {"success": True, "validation_errors": []}
    [asset] = (await house.graph("GET", f"{flow_id}/assets")).body["data"]
    path = "/" + asset["download_url"].split("/", 3)[3]
    async with house.client.get(path) as answer:
        assert await answer.json() == form()


async def test_a_published_flow_is_sent_and_its_answers_come_back(house: House) -> None:
    await house.write()
    flow_id = await published(house)
    wamid = (await house.send(opening(flow_id))).body["messages"][0]["id"]
    await house.settle()
    order = {"message_id": wamid, "answers": {"name": "आशा"}}
    await house.control("POST", f"citizens/{await house.citizen()}/submit-flow", order)
    await house.settle()
    reply = house.hook.messages[-1]
    nfm = reply["interactive"]["nfm_reply"]
    assert (nfm["name"], nfm["body"]) == ("flow", "Sent")
    assert json.loads(nfm["response_json"]) == {"name": "आशा", "flow_token": "token-1"}
    assert reply["context"]["id"] == wamid


async def test_a_draft_is_sent_only_as_a_draft(house: House) -> None:
    await house.write()
    flow_id = (await create(house)).body["id"]
    assert "is DRAFT" in (await house.send(opening(flow_id))).details
    assert (await house.send(opening(flow_id, mode="draft"))).status == 200


@pytest.mark.parametrize(
    "wrong",
    [
        {"flow_cta": "x" * 31},
        {"flow_cta": "Apply 😀"},
        {"flow_message_version": "2"},
        {"flow_action": "jump"},
        {"flow_action_payload": {"screen": "ASK", "data": {}}},
    ],
)
async def test_a_wrong_opening_is_refused(house: House, wrong: dict[str, Any]) -> None:
    flow_id = await published(house)
    assert (await house.send(opening(flow_id, **wrong))).code == 131009


async def test_a_client_without_flows_is_told_as_1026(house: House) -> None:
    await house.control("PATCH", f"citizens/{await house.citizen()}", {"client": "buttons"})
    await house.write()
    await house.send(opening(await published(house)))
    await house.settle()
    assert house.hook.statuses[-1]["errors"][0]["code"] == 1026


async def test_only_drafts_are_deleted_and_only_published_ones_deprecated(house: House) -> None:
    flow_id = (await create(house)).body["id"]
    assert (await house.graph("POST", f"{flow_id}/deprecate")).code == 139003
    await house.graph("POST", f"{flow_id}/publish")
    assert (await house.graph("DELETE", flow_id)).code == 139004
    assert (await house.graph("POST", f"{flow_id}/deprecate")).status == 200
    assert (await house.send(opening(flow_id))).code == 131009


async def test_the_phone_can_read_the_form(house: House) -> None:
    flow_id = await published(house)
    assert (await house.control("GET", f"flows/{flow_id}")).body["definition"] == form()
    assert (await house.control("GET", "flows/income")).body["id"] == flow_id


async def test_an_unknown_flow_is_refused(house: House) -> None:
    assert "no such Flow" in (await house.send(opening("404"))).details


async def test_a_flow_can_be_there_from_the_start(house: House) -> None:
    number = {"id": "71", "display_phone_number": "+91 172 1", "verified_name": "Punjab"}
    waba = {"id": "7", "name": "Punjab", "numbers": [number]}
    flows = [{"name": "income", "definition": form(), "id": "9001"}]
    await house.control("POST", "reset", {"wabas": [{**waba, "flows": flows}]})
    assert (await house.control("GET", "flows/income")).body["status"] == "PUBLISHED"
    flows[0]["definition"] = form(terminal=False)
    refused = await house.control("POST", "reset", {"wabas": [{**waba, "flows": flows}]})
    assert refused.body == {"error": "flow income: no terminal screen"}
