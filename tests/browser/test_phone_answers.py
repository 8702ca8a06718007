"""Every kind of question that a department can ask is answered with the tap that it asks for."""

from __future__ import annotations

import json
from typing import Any

import pytest
from playwright.async_api import FilePayload, Page, expect

from emulator.state.flows import Flow
from tests.emulator.house import WABA, House

from .conftest import Keep, OpenPhone
from .gestures import enter_chat, mine, theirs, write

pytestmark = [pytest.mark.browser, pytest.mark.asyncio(loop_scope="session")]

PAY = "http://127.0.0.1:8000/pay/abc"
UPI = "upi://pay?pa=delhi@sandbox&pn=Delhi&am=100.00&tr=PO-7F3"
HUNDRED = {"value": 10000, "offset": 100}
ORDER = {
    "type": "order_details",
    "body": {"text": "Fee for the registration of your marriage"},
    "action": {
        "name": "review_and_pay",
        "parameters": {
            "reference_id": "PO-7F3",
            "type": "digital-goods",
            "currency": "INR",
            "total_amount": HUNDRED,
            "payment_settings": [
                {"type": "payment_link", "payment_link": {"uri": PAY}},
                {"type": "upi_intent_link", "upi_intent_link": {"link": UPI}},
            ],
            "order": {
                "status": "pending",
                "items": [{"name": "Marriage registration", "amount": HUNDRED, "quantity": 1}],
                "subtotal": HUNDRED,
                "tax": {"value": 0, "offset": 100},
            },
        },
    },
}
FLOW = {
    "type": "flow",
    "body": {"text": "Fill the whole form at once."},
    "action": {
        "name": "flow",
        "parameters": {
            "flow_message_version": "3",
            "flow_id": "77",
            "flow_cta": "Fill the form",
            "flow_token": "token-1",
        },
    },
}


async def asked(house: House, open_phone: OpenPhone, question: dict[str, Any]) -> Page:
    """Asha has said hi, was asked `question`, and holds her phone with the chat open."""
    await house.write()
    answer = await house.send(question)
    assert answer.status == 200, answer.body
    page = await open_phone()
    await enter_chat(page)
    return page


async def heard(house: House, page: Page) -> dict[str, Any]:
    """What the department was told last, once its tick is there."""
    await expect(mine(page).last.locator(".ticks-delivered")).to_be_visible()
    told: dict[str, Any] = house.hook.messages[-1]
    return told


async def test_a_place_is_sent_when_the_department_asks_where(
    house: House, open_phone: OpenPhone, keep: Keep
) -> None:
    interactive = {
        "type": "location_request_message",
        "body": {"text": "Where do you live?"},
        "action": {"name": "send_location"},
    }
    page = await asked(house, open_phone, {"type": "interactive", "interactive": interactive})
    await page.get_by_role("button", name="Send location").click()
    sheet = page.get_by_role("dialog", name="Location")
    await sheet.get_by_role("button", name="Rohini Sector 7").click()
    await sheet.get_by_role("button", name="Send location").click()
    told = await heard(house, page)
    assert told["location"]["name"] == "Rohini Sector 7"
    assert (told["location"]["latitude"], told["location"]["longitude"]) == (28.7072, 77.1167)
    assert "id" in told["context"]
    await keep(page, "place")


async def test_the_number_is_shared_when_the_department_asks_for_it(
    house: House, open_phone: OpenPhone
) -> None:
    interactive = {
        "type": "request_contact_info",
        "body": {"text": "May we have your number?"},
        "action": {"name": "request_contact_info"},
    }
    page = await asked(house, open_phone, {"type": "interactive", "interactive": interactive})
    await theirs(page).get_by_role("button", name="Share my contact").click()
    await page.get_by_role("dialog").get_by_role("button", name="Share my contact").click()
    told = await heard(house, page)
    [person] = told["contacts"]
    assert person["phones"][0]["wa_id"] == "919810000001"
    assert person["origin"] == "contact_request"


async def test_an_order_shows_what_it_comes_to_and_where_to_pay(
    house: House, open_phone: OpenPhone, keep: Keep
) -> None:
    page = await asked(house, open_phone, {"type": "interactive", "interactive": ORDER})
    await expect(theirs(page, "Marriage registration")).to_contain_text("₹100.00")
    await page.get_by_role("button", name="Review and pay").click()
    sheet = page.get_by_role("dialog", name="Review and pay")
    pay = sheet.get_by_role("link", name="Pay ₹100.00")
    assert await pay.get_attribute("href") == PAY
    assert await pay.get_attribute("target") == "_blank"
    await expect(sheet.get_by_text(UPI)).to_be_visible()
    await keep(page, "order")


async def test_a_form_is_answered_as_json_and_senseless_json_is_refused(
    house: House, open_phone: OpenPhone
) -> None:
    house.world.flows["77"] = Flow("77", WABA, "income", ["OTHER"], status="PUBLISHED")
    page = await asked(house, open_phone, {"type": "interactive", "interactive": FLOW})
    await page.get_by_role("button", name="Fill the form").click()
    sheet = page.get_by_role("dialog", name="Fill the form")
    await sheet.get_by_label("Answers").fill("[1]")
    await sheet.get_by_role("button", name="Send").click()
    await expect(sheet.get_by_role("alert")).to_contain_text("not a JSON object")
    await sheet.get_by_label("Answers").fill('{"name": "आशा"}')
    await sheet.get_by_role("button", name="Send").click()
    told = await heard(house, page)
    answers = json.loads(told["interactive"]["nfm_reply"]["response_json"])
    assert answers == {"name": "आशा", "flow_token": "token-1"}
    await expect(mine(page).last).to_contain_text("Form sent")


async def test_a_template_is_shown_filled_in_and_its_quick_reply_answers(
    house: House, open_phone: OpenPhone, keep: Keep
) -> None:
    template = {
        "name": "application_decided",
        "language": {"code": "hi"},
        "components": [
            {"type": "body", "parameters": [{"type": "text", "text": "DL-REV-00042"}]},
            {
                "type": "button",
                "sub_type": "quick_reply",
                "index": "0",
                "parameters": [{"type": "payload", "payload": "certificate:42"}],
            },
        ],
    }
    page = await asked(house, open_phone, {"type": "template", "template": template})
    await expect(theirs(page, "DL-REV-00042").locator("strong").first).to_be_visible()
    await page.get_by_role("button", name="प्रमाण पत्र भेजें").click()
    told = await heard(house, page)
    assert told["button"] == {"payload": "certificate:42", "text": "प्रमाण पत्र भेजें"}
    await keep(page, "template")


async def test_a_voice_note_and_a_sticker_go_as_the_platform_knows_them(
    house: House, open_phone: OpenPhone, keep: Keep
) -> None:
    page = await open_phone()
    await enter_chat(page)
    await page.get_by_role("button", name="Voice note").click()
    await page.get_by_role("dialog").get_by_role("button", name="birth certificate").click()
    told = await heard(house, page)
    assert told["audio"]["voice"] is True
    assert str(told["audio"]["mime_type"]).startswith("audio/ogg")
    await page.get_by_role("button", name="Attach").click()
    await page.get_by_role("button", name="Sticker").click()
    await page.get_by_role("button", name="Thank you").click()
    await expect(page.locator(".mine[data-type=sticker] .ticks-delivered")).to_be_visible()
    assert house.hook.messages[-1]["sticker"]["mime_type"] == "image/webp"
    await keep(page, "voice-and-sticker")


async def test_a_recording_of_ones_own_goes_as_a_voice_note(
    house: House, open_phone: OpenPhone
) -> None:
    page = await open_phone()
    await enter_chat(page)
    await page.get_by_role("button", name="Voice note").click()
    sound = b"OggS something said"
    recording = FilePayload(name="mine.ogg", mimeType="audio/ogg", buffer=sound)
    await page.locator("#pick-recording").set_input_files(recording)
    told = await heard(house, page)
    assert told["audio"]["voice"] is True
    assert str(told["audio"]["mime_type"]).startswith("audio/ogg")


async def test_a_message_is_quoted_in_the_answer_and_takes_a_reaction(
    house: House, open_phone: OpenPhone, keep: Keep
) -> None:
    page = await asked(house, open_phone, {"type": "text", "text": {"body": "Your father's name?"}})
    await theirs(page, "father").click(button="right")
    await page.get_by_role("button", name="Reply").click()
    await expect(page.locator(".answering")).to_contain_text("Your father's name?")
    await write(page, "Ram Lal")
    told = await heard(house, page)
    assert told["text"] == {"body": "Ram Lal"}
    assert told["context"]["id"] == await theirs(page, "father").get_attribute("data-message-id")
    await theirs(page, "father").focus()
    await page.keyboard.press("Enter")
    await page.get_by_role("button", name="React with 🙏").click()
    await expect(theirs(page, "father").locator(".reactions")).to_have_text("🙏")
    await house.settle()
    assert house.hook.messages[-1]["reaction"]["emoji"] == "🙏"
    await keep(page, "quoted-and-reacted")
