"""What the page shows is what was sent: safe, in a real Devanagari face, inside 360 pixels."""

from __future__ import annotations

import pytest
from playwright.async_api import Page, expect

from tests.emulator.house import House

from .conftest import REVENUE, Keep, OpenPhone
from .gestures import enter_chat, mine, theirs, write

pytestmark = [pytest.mark.browser, pytest.mark.asyncio(loop_scope="session")]

HOSTILE = (
    '<script>alert("x")</script><img src=x onerror=alert(1)> javascript:alert(2) '
    "https://example.org/\"onmouseover='alert(3)' " + "ल" * 300 + "_" * 2_000
)


async def test_a_hostile_message_is_shown_as_the_words_that_it_is(
    house: House, open_phone: OpenPhone
) -> None:
    page = await open_phone()
    await house.write(HOSTILE)
    await house.say(HOSTILE)
    await expect(page.locator(".thread", has_text=REVENUE)).to_contain_text("<script>alert")
    await enter_chat(page)
    await theirs(page, "<script>").get_by_role("button", name="Read more").click()
    assert await theirs(page).locator(".words").inner_text() == HOSTILE
    assert await page.locator(".conversation .words :is(script, img)").count() == 0
    links = await page.locator(".conversation .words a").evaluate_all("all => all.map(a => a.href)")
    assert set(links) == {"https://example.org/"}
    assert await overflow(page) == 0


async def overflow(page: Page) -> int:
    """By how many pixels anything in the chat sticks out of the phone."""
    return int(
        await page.evaluate(
            "Math.max(...['html', '.conversation .scroll'].map(name => {"
            " const box = document.querySelector(name);"
            " return box.scrollWidth - box.clientWidth; }))"
        )
    )


async def test_the_marks_of_the_chat_are_set_and_nothing_else(
    house: House, open_phone: OpenPhone, keep: Keep
) -> None:
    page = await open_phone()
    await house.write()
    await house.say(
        "*bold* _italic_ ~struck~ ```a  b``` *_both_*\n> quoted\n- item\n"
        "2*3*4 snake_case_name *not bold * https://a.example/x_y_z."
    )
    await enter_chat(page)
    words = theirs(page, "bold").locator(".words")
    assert await words.locator("strong").all_inner_texts() == ["bold", "both"]
    assert await words.locator("em").all_inner_texts() == ["italic", "both"]
    assert await words.locator("s").all_inner_texts() == ["struck"]
    assert await words.locator("code").all_inner_texts() == ["a  b"]
    assert await words.locator(".quoted").inner_text() == "quoted"
    assert await words.locator("a").get_attribute("href") == "https://a.example/x_y_z"
    await expect(words).to_contain_text("2*3*4 snake_case_name *not bold * ")
    await keep(page, "marks")


async def test_hindi_and_punjabi_are_set_in_the_faces_that_the_page_brings(
    house: House, open_phone: OpenPhone, keep: Keep
) -> None:
    page = await open_phone(locale="hi-IN")
    await house.write()
    await house.say("क्षत्रिय ज्ञान श्रृंखला विद्यार्थी *कार्यालय*")
    await house.say("ਜਨਮ ਸਰਟੀਫਿਕੇਟ")
    await enter_chat(page)
    await expect(page.locator("#composer-text")).to_have_attribute("placeholder", "संदेश")
    assert await faces(page, "क्षत्रिय") == {"Noto Sans Devanagari"}
    assert await faces(page, "ਜਨਮ") == {"Noto Sans Gurmukhi"}
    await keep(page, "hindi-chat")


async def faces(page: Page, words: str) -> set[str]:
    """The typefaces that really drew these words; only those that came with the page count."""
    client = await page.context.new_cdp_session(page)
    await client.send("DOM.enable")
    await client.send("CSS.enable")
    root = (await client.send("DOM.getDocument", {"depth": -1}))["root"]["nodeId"]
    words_id = await theirs(page, words).get_attribute("data-message-id")
    found = await client.send(
        "DOM.querySelector",
        {"nodeId": root, "selector": f'[data-message-id="{words_id}"] .words'},
    )
    fonts = await client.send("CSS.getPlatformFontsForNode", {"nodeId": found["nodeId"]})
    drawn = {font["familyName"]: font["isCustomFont"] for font in fonts["fonts"]}
    drawn.pop("Noto Sans", None)
    assert all(drawn.values()), drawn
    return set(drawn)


async def test_the_chat_moves_into_hindi_and_back_with_one_button(
    house: House, open_phone: OpenPhone
) -> None:
    page = await open_phone()
    await page.get_by_role("button", name="हिंदी").click()
    await expect(page.get_by_role("heading", name="सरकारी विभाग")).to_be_visible()
    await expect(page).to_have_title("Asha Devi का फ़ोन")
    await page.get_by_role("button", name="English").click()
    await expect(page).to_have_title("Asha Devi’s phone")


async def test_time_moves_on_and_a_late_message_says_why_it_did_not_arrive(
    house: House, open_phone: OpenPhone, keep: Keep
) -> None:
    page = await open_phone(width=1280, height=800)
    await enter_chat(page)
    await write(page, "Hi")
    await expect(mine(page, "Hi").locator(".ticks-delivered")).to_be_visible()
    await page.get_by_role("button", name="Time and settings").click()
    tools = page.get_by_role("complementary", name="Time and settings")
    await expect(tools).to_contain_text(f"{REVENUE} may write freely until")
    await tools.get_by_role("button", name="25 hours later").click()
    await expect(tools).to_contain_text("may only send approved templates")
    await house.say("Are you still there?")
    await page.get_by_role("button", name="was not delivered").click()
    await expect(page.get_by_role("dialog")).to_contain_text("131047")
    await keep(page, "window-closed-desktop")
