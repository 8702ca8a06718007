"""What a citizen does most on the phone page: write, tap, choose, photograph, receive, switch."""

from __future__ import annotations

import io

import pytest
from PIL import Image
from playwright.async_api import Page, expect

from tests.emulator.house import NUMBER, OTHER_NUMBER, House

from .conftest import COUNCIL, REVENUE, Keep, OpenPhone
from .gestures import delivered, enter_chat, write

pytestmark = [pytest.mark.browser, pytest.mark.asyncio(loop_scope="session")]

BUTTONS = {
    "type": "button",
    "body": {"text": "*Namaste!* In which language shall we talk?"},
    "action": {
        "buttons": [
            {"type": "reply", "reply": {"id": "en", "title": "English"}},
            {"type": "reply", "reply": {"id": "hi", "title": "हिन्दी"}},
        ]
    },
}
LIST = {
    "type": "list",
    "header": {"type": "text", "text": "सेवाएँ"},
    "body": {"text": "आप कौन-सी सेवा चाहते हैं?"},
    "action": {
        "button": "सेवाएँ देखें",
        "sections": [
            {
                "title": "प्रमाण पत्र",
                "rows": [
                    {"id": "income", "title": "आय प्रमाण पत्र", "description": "परिवार की आय"},
                    {"id": "birth", "title": "जन्म प्रमाण पत्र", "description": "कोई शुल्क नहीं"},
                ],
            },
            {"title": "पंजीकरण", "rows": [{"id": "marriage", "title": "विवाह पंजीकरण"}]},
        ],
    },
}


async def test_a_text_reaches_the_department_and_its_ticks_turn_blue(
    house: House, open_phone: OpenPhone, keep: Keep
) -> None:
    page = await open_phone()
    await expect(
        page.locator(".thread", has_text=REVENUE).get_by_label("Official account")
    ).to_be_visible()
    await enter_chat(page)
    await write(page, "Hi, मुझे *आय प्रमाण पत्र* चाहिए 🙏")
    await delivered(page, "आय प्रमाण पत्र")
    [told] = house.hook.messages
    assert told["text"] == {"body": "Hi, मुझे *आय प्रमाण पत्र* चाहिए 🙏"}
    await house.graph("POST", f"{NUMBER}/messages", read(str(told["id"])))
    await expect(page.get_by_role("img", name="Read")).to_be_visible()
    await expect(page.locator(".conversation .dots")).to_be_visible()
    await keep(page, "typing")
    await house.say("Namaste! What is your name?")
    await expect(page.locator(".conversation .theirs")).to_contain_text("What is your name?")
    await expect(page.locator(".conversation .dots")).to_have_count(0)


def read(wamid: str) -> dict[str, object]:
    return {
        "messaging_product": "whatsapp",
        "status": "read",
        "message_id": wamid,
        "typing_indicator": {"type": "text"},
    }


async def test_a_tap_on_a_button_answers_the_question(
    house: House, open_phone: OpenPhone, keep: Keep
) -> None:
    await house.write()
    question = await house.send({"type": "interactive", "interactive": BUTTONS})
    page = await open_phone()
    await enter_chat(page)
    await page.get_by_role("button", name="हिन्दी").click()
    await delivered(page, "हिन्दी")
    await expect(page.locator(".mine .quote")).to_contain_text("Namaste!")
    told = house.hook.messages[-1]
    assert told["interactive"] == {
        "type": "button_reply",
        "button_reply": {"id": "hi", "title": "हिन्दी"},
    }
    assert told["context"]["id"] == question.body["messages"][0]["id"]
    await keep(page, "buttons")


async def test_a_row_is_picked_from_the_sheet_of_a_list(
    house: House, open_phone: OpenPhone, keep: Keep
) -> None:
    await house.write()
    await house.send({"type": "interactive", "interactive": LIST})
    page = await open_phone(locale="hi-IN")
    await page.locator(".thread", has_text=REVENUE).click()
    await page.get_by_role("button", name="सेवाएँ देखें").click()
    sheet = page.get_by_role("dialog", name="सेवाएँ देखें")
    await expect(sheet.get_by_role("button", name="भेजें")).to_be_disabled()
    await sheet.get_by_text("जन्म प्रमाण पत्र").click()
    await keep(page, "list-sheet-hindi")
    await sheet.get_by_role("button", name="भेजें").click()
    await delivered(page, "जन्म प्रमाण पत्र")
    assert house.hook.messages[-1]["interactive"]["list_reply"] == {
        "id": "birth",
        "title": "जन्म प्रमाण पत्र",
        "description": "कोई शुल्क नहीं",
    }
    await keep(page, "list-answered-hindi")


async def test_a_photo_is_looked_at_captioned_and_sent_untouched(
    house: House, open_phone: OpenPhone, keep: Keep
) -> None:
    page = await open_phone()
    await enter_chat(page)
    photo = a_photo()
    await page.get_by_role("button", name="Attach").click()
    async with page.expect_file_chooser() as choosing:
        await page.get_by_role("button", name="Photo", exact=True).click()
    chooser = await choosing.value
    await chooser.set_files({"name": "card.jpg", "mimeType": "image/jpeg", "buffer": photo})
    await page.get_by_label("Add a caption").fill("मेरा राशन कार्ड")
    await keep(page, "photo-before-sending")
    await page.keyboard.press("Enter")
    await delivered(page, "मेरा राशन कार्ड")
    await expect(page.locator(".mine img")).to_have_js_property("naturalWidth", 640)
    told = house.hook.messages[-1]
    assert told["type"] == "image"
    assert told["image"]["caption"] == "मेरा राशन कार्ड"
    assert house.world.media[str(told["image"]["id"])].content == photo
    await page.locator(".mine .picture").click()
    await expect(page.get_by_role("dialog").locator("img")).to_be_visible()
    await keep(page, "photo-viewed")


def a_photo() -> bytes:
    out = io.BytesIO()
    Image.linear_gradient("L").resize((640, 420)).convert("RGB").save(out, "JPEG")
    return out.getvalue()


async def test_a_document_arrives_with_its_name_and_size_and_can_be_had(
    house: House, open_phone: OpenPhone, keep: Keep
) -> None:
    await house.write()
    pdf = b"%PDF-1.4\n" + b"0" * 84_000
    uploaded = (await house.upload(pdf, "application/pdf")).body["id"]
    page = await open_phone()
    document = {"id": uploaded, "filename": "आय-प्रमाण-पत्र.pdf", "caption": "Your certificate"}
    await house.send({"type": "document", "document": document})
    thread = page.locator(".thread", has_text=REVENUE)
    await expect(thread.locator(".unread")).to_have_text("1")
    await thread.click()
    bubble = page.locator(".theirs[data-type=document]")
    await expect(bubble).to_contain_text("आय-प्रमाण-पत्र.pdf")
    await expect(bubble).to_contain_text("PDF · 84 KB")
    async with page.expect_download() as fetching:
        await bubble.get_by_role("link", name="Download").click()
    download = await fetching.value
    assert download.suggested_filename == "आय-प्रमाण-पत्र.pdf"
    assert (await download.path()).read_bytes() == pdf
    await keep(page, "document")


def statuses(house: House) -> list[str]:
    return [str(status["status"]) for status in house.hook.statuses]


async def test_each_citizen_has_a_phone_of_their_own(
    house: House, open_phone: OpenPhone, keep: Keep
) -> None:
    page = await open_phone(width=1280, height=800)
    await enter_chat(page)
    await write(page, "This is Asha")
    await delivered(page, "This is Asha")
    await page.get_by_role("button", name="रमेश कुमार").click()
    await expect(page).to_have_title("रमेश कुमार’s phone")
    await enter_chat(page, COUNCIL)
    await expect(page.locator(".conversation .mine")).to_have_count(0)
    await write(page, "यह रमेश है")
    await delivered(page, "यह रमेश है")
    await keep(page, "switched-desktop")
    numbers = [value["metadata"]["phone_number_id"] for value in house.hook.values]
    assert numbers == [NUMBER, OTHER_NUMBER]
    await page.get_by_role("button", name="Asha Devi").first.click()
    await expect(page.locator(".thread", has_text=REVENUE)).to_contain_text("This is Asha")


async def test_a_new_citizen_with_only_a_username_can_write(
    house: House, open_phone: OpenPhone, keep: Keep
) -> None:
    page = await open_phone()
    await page.get_by_role("button", name="Whose phone?").click()
    await page.get_by_role("button", name="New citizen").click()
    await page.get_by_label("Name", exact=True).fill("Harleen Kaur")
    await page.get_by_label("With a username only").check()
    await page.get_by_label("Username", exact=True).fill("harleen.kaur")
    await keep(page, "new-citizen")
    await page.get_by_role("button", name="Add").click()
    await expect(page).to_have_title("Harleen Kaur’s phone")
    await enter_chat(page)
    await write(page, "Sat Sri Akal")
    await delivered(page, "Sat Sri Akal")
    told = house.hook.messages[-1]
    assert "from" not in told
    assert str(told["from_user_id"]).startswith("IN.")


async def test_everything_can_be_done_without_a_mouse(
    house: House, open_phone: OpenPhone, keep: Keep
) -> None:
    await house.write()
    await house.send({"type": "interactive", "interactive": LIST})
    page = await open_phone()
    thread = page.locator(".thread", has_text=REVENUE)
    for _ in range(6):
        await page.keyboard.press("Tab")
        if await thread.evaluate("thread => thread === document.activeElement"):
            break
    await expect(thread).to_be_focused()
    await page.keyboard.press("ArrowDown")
    await page.keyboard.press("ArrowUp")
    await expect(thread).to_be_focused()
    await page.keyboard.press("Enter")
    await expect(page.locator("#composer-text")).to_be_focused()
    await page.keyboard.type("kyon?")
    await page.keyboard.press("Enter")
    await delivered(page, "kyon?")
    await tab_back_to(page, "सेवाएँ देखें")
    await page.keyboard.press("Enter")
    await page.keyboard.press("ArrowDown")
    await keep(page, "keyboard")
    await page.keyboard.press("Enter")
    await delivered(page, "जन्म प्रमाण पत्र")
    await page.keyboard.press("Escape")
    await expect(thread).to_be_focused()


async def tab_back_to(page: Page, words: str) -> None:
    for _ in range(12):
        await page.keyboard.press("Shift+Tab")
        if await page.evaluate("document.activeElement.textContent") == words:
            return
    raise AssertionError(f"Shift+Tab never reached {words}")
