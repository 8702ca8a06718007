"""A bad line loses nothing and doubles nothing, and a phone whose world ended finds the new one."""

from __future__ import annotations

import pytest
from playwright.async_api import Route, expect

from tests.emulator.house import House

from .conftest import REVENUE, Keep, OpenPhone
from .gestures import delivered, enter_chat, mine, theirs, write

pytestmark = [pytest.mark.browser, pytest.mark.asyncio(loop_scope="session")]


def bodies(house: House) -> list[str]:
    return [str(message["text"]["body"]) for message in house.hook.messages if "text" in message]


async def test_what_is_written_without_a_line_waits_and_goes_once_in_order(
    house: House, open_phone: OpenPhone, keep: Keep
) -> None:
    page = await open_phone()
    await enter_chat(page)
    await page.context.set_offline(True)
    await write(page, "first")
    await write(page, "second")
    await expect(mine(page, "second").get_by_role("img", name="Waiting")).to_be_visible()
    await expect(page.locator(".connection")).to_contain_text("No connection")
    await keep(page, "offline")
    await page.context.set_offline(False)
    await delivered(page, "first")
    await delivered(page, "second")
    assert bodies(house) == ["first", "second"]


async def test_what_waits_survives_a_reload_of_the_page(
    house: House, open_phone: OpenPhone
) -> None:
    page = await open_phone()
    await enter_chat(page)
    await page.route("**/send", lambda route: route.abort())
    await write(page, "written before the battery died")
    await expect(mine(page, "battery").get_by_role("img", name="Waiting")).to_be_visible()
    await page.unroute("**/send")
    await page.reload()
    await delivered(page, "battery")
    assert bodies(house) == ["written before the battery died"]


async def test_a_message_whose_answer_was_lost_is_not_sent_twice(
    house: House, open_phone: OpenPhone
) -> None:
    page = await open_phone()
    await enter_chat(page)
    posts: list[str] = []

    async def deliver_and_lose_the_answer(route: Route) -> None:
        posts.append(route.request.url)
        await route.fetch()
        await route.abort()

    await page.route("**/send", deliver_and_lose_the_answer)
    await write(page, "only once please")
    await delivered(page, "only once")
    await write(page, "and this after it")
    await delivered(page, "and this")
    assert len(posts) == 2
    assert bodies(house) == ["only once please", "and this after it"]
    await expect(mine(page)).to_have_count(2)


async def test_a_refused_message_says_why_and_can_be_given_up(
    house: House, open_phone: OpenPhone, keep: Keep
) -> None:
    await house.control("PATCH", f"citizens/{await house.citizen()}", {"blocked": ["2001"]})
    page = await open_phone()
    await enter_chat(page)
    await write(page, "Hello?")
    await page.get_by_role("button", name="Not sent").click()
    sheet = page.get_by_role("dialog", name="This message was not sent")
    await expect(sheet).to_contain_text("this citizen has blocked the business")
    await keep(page, "refused")
    await sheet.get_by_role("button", name="Delete").click()
    await expect(mine(page)).to_have_count(0)


async def test_messages_still_come_when_the_live_stream_cannot(
    house: House, open_phone: OpenPhone
) -> None:
    page = await open_phone()
    await page.route("**/events", lambda route: route.abort())
    await page.reload()
    await enter_chat(page)
    await write(page, "Hi")
    await delivered(page, "Hi")
    await house.say("Namaste over a slow line")
    await expect(theirs(page, "slow line")).to_be_visible()
    await expect(page.locator(".connection")).to_contain_text("Slow connection")


async def test_a_reset_of_the_emulator_brings_a_fresh_phone(
    house: House, open_phone: OpenPhone
) -> None:
    page = await open_phone()
    await enter_chat(page)
    await write(page, "before the reset")
    await delivered(page, "before")
    await house.control("POST", "reset", {})
    await expect(mine(page)).to_have_count(0)
    await page.keyboard.press("Escape")
    await expect(page.locator(".thread", has_text=REVENUE)).not_to_contain_text("before")
    await enter_chat(page)
    await write(page, "after the reset")
    await delivered(page, "after")
