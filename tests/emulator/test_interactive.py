"""Buttons, lists and the other messages that can be tapped."""

from __future__ import annotations

from typing import Any

import pytest

from .bodies import buttons, interactive, listing, rows
from .house import ASHA, BALA, NUMBER, House


async def refuse(house: House, body: dict[str, Any], words: str, code: int = 131009) -> None:
    refused = await house.send(body)
    assert refused.code == code, refused.body
    assert words in refused.details


async def test_three_buttons_are_taken_and_four_are_refused(house: House) -> None:
    assert (await house.send(buttons("A", "B", "C"))).status == 200
    await refuse(house, buttons("A", "B", "C", "D"), "takes at most 3, has 4")


async def test_button_titles_have_twenty_characters_and_differ(house: House) -> None:
    assert (await house.send(buttons("x" * 20))).status == 200
    await refuse(house, buttons("x" * 21), "title: at most 20 characters, has 21")
    await refuse(house, buttons("Yes", "Yes"), "duplicate title 'Yes'")


async def test_a_list_with_ten_rows_is_taken_and_with_eleven_refused(house: House) -> None:
    await house.write()
    sections = [{"title": "A", "rows": rows(5)}, {"title": "B", "rows": rows(5, start=5)}]
    assert (await house.send(listing(*sections))).status == 200
    sections[1]["rows"] = rows(6, start=5)
    await refuse(house, listing(*sections), "at most 10 rows in all, has 11")
    assert (await house.violations())[0]["rule"] == "interactive.list.rows"


@pytest.mark.parametrize(
    ("body", "words"),
    [
        (listing(button="x" * 21), "button: at most 20"),
        (listing({"rows": [{"id": "a", "title": "t" * 25}]}), "title: at most 24"),
        (listing({"rows": [{"id": "i" * 201, "title": "t"}]}), "id: at most 200"),
        (
            listing({"rows": [{"id": "a", "title": "t", "description": "d" * 73}]}),
            "description: at most 72",
        ),
        (listing({"rows": rows(1) * 2}), "duplicate id 'r0'"),
        (listing({"title": "T" * 25, "rows": rows(1)}), "title: at most 24"),
        (buttons(body={"text": "b" * 1025}), "body.text: at most 1024"),
        (buttons(footer={"text": "f" * 61}), "footer.text: at most 60"),
        (buttons(header={"type": "text", "text": "h" * 61}), "header.text: at most 60"),
        (listing(header={"type": "image", "image": {"id": "1"}}), "must be one of text"),
    ],
)
async def test_a_text_that_is_too_long_is_refused_by_its_place(
    house: House, body: dict[str, Any], words: str
) -> None:
    await refuse(house, body, words)


async def test_two_sections_need_titles(house: House) -> None:
    await refuse(house, listing({"rows": rows(1)}, {"rows": rows(1, 1)}), "title", code=131008)


async def test_a_link_button_needs_a_web_address(house: House) -> None:
    def link(url: str) -> dict[str, Any]:
        parameters = {"display_text": "Open", "url": url}
        return interactive("cta_url", {"name": "cta_url", "parameters": parameters})

    assert (await house.send(link("https://delhi.gov.in/x"))).status == 200
    await refuse(house, link("delhi.gov.in"), "must be a valid http or https URL")


async def test_asking_for_a_location_and_for_the_phone(house: House) -> None:
    for kind, name in [
        ("location_request_message", "send_location"),
        ("request_contact_info", "request_contact_info"),
    ]:
        assert (await house.send(interactive(kind, {"name": name}))).status == 200
        await refuse(house, interactive(kind, {"name": "other"}), f"must be one of {name}")


async def test_an_address_form_checks_the_pin_code(house: House) -> None:
    def form(pin: str) -> dict[str, Any]:
        parameters = {"country": "IN", "values": {"in_pin_code": pin}}
        return interactive("address_message", {"name": "address_message", "parameters": parameters})

    assert (await house.send(form("110001"))).status == 200
    await refuse(house, form("1100"), "six digits")


async def test_a_tap_on_a_button_comes_back_with_id_title_and_context(house: House) -> None:
    await house.write()
    wamid = (await house.send(buttons("Yes", "No"))).body["messages"][0]["id"]
    await house.settle()
    await house.act({"to": NUMBER, "tap": {"message_id": wamid, "id": "b1"}})
    reply = house.hook.messages[-1]
    assert reply["interactive"] == {
        "type": "button_reply",
        "button_reply": {"id": "b1", "title": "No"},
    }
    assert reply["context"] == {"from": "911123450001", "id": wamid}


async def test_a_tap_on_a_row_brings_its_description(house: House) -> None:
    await house.write()
    row = {"id": "income", "title": "Income", "description": "Certificate"}
    wamid = (await house.send(listing({"rows": [row]}))).body["messages"][0]["id"]
    await house.settle()
    await house.act({"to": NUMBER, "tap": {"message_id": wamid, "id": "income"}})
    assert house.hook.messages[-1]["interactive"]["list_reply"] == row


async def test_nobody_can_tap_what_is_not_there(house: House) -> None:
    await house.write()
    wamid = (await house.send(buttons())).body["messages"][0]["id"]
    await house.settle()
    answer = await house.act({"to": NUMBER, "tap": {"message_id": wamid, "id": "b9"}})
    assert answer.status == 400
    assert "no option 'b9'" in answer.body["error"]


async def test_an_old_client_cannot_show_buttons(house: House) -> None:
    await house.write(who=1)
    await house.send(buttons(), to=BALA)
    await house.settle()
    [status] = house.hook.statuses
    assert (status["status"], status["errors"][0]["code"]) == ("failed", 1026)
    assert await house.violations() == []


async def test_a_client_without_flows_still_shows_buttons(house: House) -> None:
    await house.control("PATCH", f"citizens/{await house.citizen()}", {"client": "buttons"})
    await house.write()
    await house.send(buttons(), to=ASHA)
    await house.settle()
    assert [s["status"] for s in house.hook.statuses] == ["sent", "delivered"]
