"""The list of chats counts what is unread, and a long chat or a link leads where it should."""

from __future__ import annotations

import pytest
from playwright.async_api import expect

from tests.emulator.house import OTHER_NUMBER, House

from .conftest import COUNCIL, REVENUE, OpenPhone
from .gestures import delivered, enter_chat, mine, theirs, write

pytestmark = [pytest.mark.browser, pytest.mark.asyncio(loop_scope="session")]


async def test_unread_messages_are_counted_until_the_chat_is_opened(
    house: House, open_phone: OpenPhone
) -> None:
    await house.write("Hi", to=OTHER_NUMBER)
    page = await open_phone()
    thread = page.locator(".thread", has_text=COUNCIL)
    await house.say("एक", number=OTHER_NUMBER)
    await house.say("दो", number=OTHER_NUMBER)
    await expect(thread.get_by_label("2 unread")).to_be_visible()
    await expect(thread).to_contain_text("दो")
    assert "read" not in statuses(house)
    async with page.expect_response("**/read"):
        await enter_chat(page, COUNCIL)
    await page.get_by_role("button", name="Back to chats").click()
    await expect(thread.locator(".unread")).to_have_count(0)
    await house.settle()
    assert statuses(house).count("read") == 2


def statuses(house: House) -> list[str]:
    return [str(status["status"]) for status in house.hook.statuses]


async def test_a_link_to_a_department_opens_its_chat_with_the_words_ready(
    house: House, open_phone: OpenPhone
) -> None:
    await house.write()
    await house.say(
        "Complaints: https://wa.me/911123450002?text=%E0%A4%A8%E0%A4%AE%E0%A4%B8%E0%A5%8D%E0%A4%A4%E0%A5%87"
    )
    page = await open_phone()
    await enter_chat(page)
    await theirs(page, "Complaints").get_by_role("link").click()
    await expect(page.get_by_role("region", name=COUNCIL)).to_be_visible()
    await expect(page.locator("#composer-text")).to_have_value("नमस्ते")
    await page.keyboard.press("Enter")
    await delivered(page, "नमस्ते")
    assert house.hook.values[-1]["metadata"]["phone_number_id"] == OTHER_NUMBER


async def test_a_long_chat_shows_its_end_first_and_its_beginning_on_request(
    house: House, open_phone: OpenPhone
) -> None:
    for number in range(160):
        await house.write(f"message {number}.")
    page = await open_phone()
    await enter_chat(page)
    await expect(mine(page, "message 159.")).to_be_in_viewport()
    await expect(mine(page, "message 9.")).to_have_count(0)
    await page.get_by_role("button", name="Earlier messages").click()
    await expect(mine(page, "message 0.")).to_have_count(1)
    await page.get_by_role("button", name="Go to the latest message").click()
    await expect(mine(page, "message 159.")).to_be_in_viewport()


async def test_a_draft_waits_in_its_own_chat(house: House, open_phone: OpenPhone) -> None:
    page = await open_phone()
    await enter_chat(page)
    await page.locator("#composer-text").fill("half a thought")
    await page.keyboard.press("Escape")
    await enter_chat(page, COUNCIL)
    await expect(page.locator("#composer-text")).to_have_value("")
    await page.go_back()
    await enter_chat(page, REVENUE)
    await expect(page.locator("#composer-text")).to_have_value("half a thought")


async def test_a_department_can_be_blocked_and_heard_again(
    house: House, open_phone: OpenPhone
) -> None:
    page = await open_phone()
    await enter_chat(page)
    await write(page, "Hi")
    await delivered(page, "Hi")
    await page.get_by_role("button", name=f"About {REVENUE}").click()
    await page.get_by_role("button", name=f"Block {REVENUE}").click()
    await expect(page.get_by_text("You blocked this department.")).to_be_visible()
    await house.say("Can you hear us?")
    await expect(page.get_by_role("button", name="was not delivered")).to_be_visible()
    await page.get_by_role("button", name=f"About {REVENUE}").click()
    await page.get_by_role("button", name=f"Unblock {REVENUE}").click()
    await house.say("And now?")
    await expect(theirs(page, "And now?")).to_be_visible()
