"""The desk by keyboard alone in Chromium: queue, case, paper, decision, next case."""

from __future__ import annotations

import re
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor

import pytest
from django.db import connection
from playwright.sync_api import Page, expect, sync_playwright
from pytest_django.live_server_helper import LiveServer

from dastak.accounts.scope import SYSTEM_WIDE, in_scope
from dastak.casework.models import Application
from tests.browser.conftest import ARTIFACTS, CHROMIUM
from tests.web.desk.conftest import House
from tests.web.desk.house import a_case

pytestmark = [pytest.mark.browser, pytest.mark.django_db(transaction=True)]


@pytest.fixture
def page(house: House, live_server: LiveServer) -> Iterator[Page]:
    """Signed in, before three cases. An error of a script or of the policy fails the test."""
    with in_scope(SYSTEM_WIDE):
        for days_ago in (9, 6, 3):
            a_case(house.world, days_ago=days_ago)
    cookie = house.browser.cookies["sessionid"].value
    errors: list[str] = []
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=CHROMIUM)
        context = browser.new_context(viewport={"width": 1440, "height": 900})
        context.add_cookies([{"name": "sessionid", "value": cookie, "url": live_server.url}])
        page = context.new_page()
        page.set_default_timeout(8_000)
        page.on("pageerror", lambda error: errors.append(str(error)))
        page.on("console", lambda said: errors.append(said.text) if said.type == "error" else None)
        page.goto(f"{live_server.url}/desk/")
        yield page
        ARTIFACTS.mkdir(exist_ok=True)
        page.screenshot(path=ARTIFACTS / "desk-last.png")
        browser.close()
    assert errors == []


def on_a_case(page: Page) -> None:
    """The case is there, and its keys answer."""
    expect(page).to_have_url(re.compile("/desk/case/"))
    page.wait_for_load_state("load")


def statuses() -> list[str]:
    """Asked from a thread of its own: the browser's loop runs in this one."""

    def look() -> list[str]:
        try:
            with in_scope(SYSTEM_WIDE):
                rows = Application.objects.order_by("due_on").values_list("status", flat=True)
                return list(rows)
        finally:
            connection.close()

    with ThreadPoolExecutor(1) as pool:
        return pool.submit(look).result()


def test_a_case_is_opened_shown_and_decided_by_keys_alone(page: Page) -> None:
    for key in ("j", "j", "k"):
        page.keyboard.press(key)
    first = page.locator("[data-row]").first
    expect(first).to_be_focused()
    reference = first.inner_text()
    page.keyboard.press("Enter")
    on_a_case(page)
    expect(page.locator("h1")).to_have_text(reference)

    expect(page.locator(".answers")).not_to_contain_text("Asha Devi")
    page.keyboard.press("s")
    expect(page.locator(".answers")).to_contain_text("Asha Devi")
    page.locator("[data-box]").first.focus()
    expect(page.locator("rect.lit")).to_have_count(1)
    photo = page.locator(".sheet img").first
    expect(photo).to_have_js_property("naturalWidth", 60)
    page.keyboard.press("s")
    expect(page.locator(".answers")).not_to_contain_text("Asha Devi")

    page.keyboard.press("r")
    page.locator("#do-reject textarea").fill("The paper is too old.")
    page.keyboard.press("Control+Enter")
    expect(page.locator(".told")).to_contain_text(f"{reference} is rejected.")
    expect(page.locator("h1")).not_to_have_text(reference)
    on_a_case(page)

    page.keyboard.press("a")
    expect(page.locator("#do-approve")).to_be_visible()
    page.keyboard.press("Escape")
    expect(page.locator("#do-approve")).to_be_hidden()
    page.keyboard.press("c")
    page.keyboard.type("Which one?")
    page.locator("input[name=fields]").first.check()
    page.keyboard.press("Control+Enter")
    expect(page.locator(".told")).to_contain_text("is being asked")
    assert statuses() == ["rejected", "clarification", "submitted"]


def test_a_ready_sentence_goes_into_the_text(page: Page) -> None:
    page.keyboard.press("j")
    page.keyboard.press("Enter")
    on_a_case(page)
    page.keyboard.press("r")
    choice = page.locator("#do-reject select[name=phrase]")
    choice.select_option(index=1)
    text = page.locator("#do-reject textarea[name=reason]")
    expect(text).to_have_value(re.compile("कागज़"))
    expect(choice).to_have_value("")


def test_an_open_queue_drops_what_is_decided_and_keeps_the_place(page: Page) -> None:
    page.keyboard.press("j")
    page.keyboard.press("j")
    second = page.locator("[data-row]").nth(1)
    reference = second.inner_text()
    other = page.context.new_page()
    other.goto(page.url)
    other.locator("[data-row]").first.click()
    on_a_case(other)
    other.keyboard.press("a")
    other.keyboard.press("Control+Enter")
    expect(other.locator(".told")).to_contain_text("is approved")
    expect(page.locator("[data-row]")).to_have_count(2, timeout=12_000)
    expect(page.locator("[data-row]").first).to_have_text(reference)
    expect(page.locator("[data-row]").first).to_be_focused()


@pytest.mark.parametrize("width", [360, 768, 1440])
def test_nothing_is_wider_than_the_screen(page: Page, width: int) -> None:
    page.set_viewport_size({"width": width, "height": 740})
    page.keyboard.press("j")
    page.keyboard.press("Enter")
    on_a_case(page)
    for verb in ("approve", "reject", "ask_clarification", "start_review"):
        page.locator(f"[data-verb={verb}]").click()
        expect(page.locator(f"#do-{verb} [data-confirm]")).to_be_visible()
        page.locator(f"#do-{verb} [data-close]").click()
    assert page.evaluate("document.documentElement.scrollWidth") <= width
