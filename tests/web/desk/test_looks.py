"""The desk's screens in Chromium, in both languages, on a wide screen and on a phone."""

from __future__ import annotations

import re
from collections.abc import Iterator

import pytest
from playwright.sync_api import BrowserContext, Page, expect, sync_playwright
from pytest_django.live_server_helper import LiveServer

from dastak.accounts.scope import SYSTEM_WIDE, in_scope
from tests.apps.casework.world import REVENUE
from tests.browser.conftest import ARTIFACTS, CHROMIUM
from tests.web.desk.conftest import House
from tests.web.desk.crowd import a_full_day
from tests.web.desk.house import a_case, member, signed_in
from tests.web.desk.talks import a_talk
from tests.web.desk.test_unclear import wording

pytestmark = [pytest.mark.browser, pytest.mark.django_db(transaction=True)]

PLACES = {
    "queue": "/desk/",
    "people": "/desk/conversations",
    "talk": "/desk/conversations/{talk}",
    "late-talk": "/desk/conversations/{late}",
    "held-talk": "/desk/conversations/{held}",
    "search": "/desk/search",
    "case": "/desk/case/{case}",
}


@pytest.fixture
def places(house: House) -> dict[str, str]:
    """A full day, and three talks: a fresh one, one after the window, one of a colleague's."""
    a_full_day(house.world, cases=220)
    with in_scope(SYSTEM_WIDE):
        case = a_case(house.world)
        other = member("rohit", "officer", REVENUE, "DL/north-west")
    talk, late = a_talk(house.world), a_talk(house.world, hours_ago=25, citizen="new")
    held = a_talk(house.world, hours_ago=2, citizen="new")
    signed_in(other).post(f"/desk/conversations/{held.pk}/take")
    return {
        "talk": str(talk.pk),
        "late": str(late.pk),
        "held": str(held.pk),
        "case": str(case.application),
    }


@pytest.fixture(params=["en", "hi"])
def language(house: House, request: pytest.FixtureRequest) -> str:
    """What Bina's screens speak."""
    language: str = request.param
    house.browser.post("/desk/language", {"language": language})
    return language


@pytest.fixture
def anil(house: House) -> str:
    """The session of an administrator, who has three wordings to judge."""
    for n, words in enumerate(("school ka kagaz chahiye", "scholarship wala form", "स्कूल का काम")):
        wording(words, times=9 - n, language="hi")
    with in_scope(SYSTEM_WIDE):
        return signed_in(member("anil", "administrator", REVENUE, "DL")).cookies["sessionid"].value


@pytest.fixture
def browser(live_server: LiveServer) -> Iterator[BrowserContext]:
    """An error of a script, or of the policy, fails the test."""
    errors: list[str] = []
    with sync_playwright() as playwright:
        chromium = playwright.chromium.launch(executable_path=CHROMIUM)
        context = chromium.new_context(viewport={"width": 1440, "height": 900})
        context.on("weberror", lambda found: errors.append(str(found.error)))
        context.on("console", lambda m: errors.append(m.text) if m.type == "error" else None)
        context.set_default_timeout(8_000)
        yield context
        chromium.close()
    assert errors == []


def enter(context: BrowserContext, live_server: LiveServer, cookie: str) -> Page:
    """A page of somebody who has signed in."""
    context.add_cookies([{"name": "sessionid", "value": cookie, "url": live_server.url}])
    return context.new_page()


def look(page: Page, address: str, *, name: str) -> None:
    """Nothing is wider than the screen; the picture is kept."""
    ARTIFACTS.mkdir(exist_ok=True)
    for width, height in ((1440, 900), (360, 740)):
        page.set_viewport_size({"width": width, "height": height})
        page.goto(address)
        page.wait_for_load_state("load")
        page.screenshot(path=ARTIFACTS / f"desk-{name}-{width}.png", animations="disabled")
        assert page.evaluate("document.documentElement.scrollWidth") <= width, (name, width)


def test_every_screen_fits(
    house: House,
    places: dict[str, str],
    language: str,
    live_server: LiveServer,
    browser: BrowserContext,
) -> None:
    page = enter(browser, live_server, house.browser.cookies["sessionid"].value)
    for name, address in PLACES.items():
        look(page, live_server.url + address.format(**places), name=f"{name}-{language}")


def test_the_unclear_messages_fit_and_are_marked(
    anil: str, live_server: LiveServer, browser: BrowserContext
) -> None:
    page = enter(browser, live_server, anil)
    look(page, f"{live_server.url}/desk/unclear?group=chosen", name="unclear-en")
    page.get_by_label("school ka kagaz chahiye").first.check()
    page.get_by_label("Service or group").fill("income-certificate")
    page.get_by_role("button", name="Mark", exact=True).click()
    expect(page.locator(".told")).to_have_text("1 message is marked.")


def test_a_talk_is_taken_and_answered_by_keys_alone(
    house: House, places: dict[str, str], live_server: LiveServer, browser: BrowserContext
) -> None:
    page = enter(browser, live_server, house.browser.cookies["sessionid"].value)
    page.goto(f"{live_server.url}/desk/")
    page.keyboard.press("w")
    expect(page).to_have_url(re.compile("/desk/conversations$"))
    page.wait_for_load_state("load")
    for key in ("j", "j", "j", "Enter"):
        page.keyboard.press(key)
    expect(page).to_have_url(re.compile(f"/desk/conversations/{places['talk']}$"))
    page.wait_for_load_state("load")
    page.keyboard.press("t")
    expect(page.locator(".where")).to_contain_text("You have this talk")
    page.locator(".reply textarea").fill("Please come on Monday.")
    page.keyboard.press("Control+Enter")
    expect(page.locator(".bubble.staff")).to_contain_text("Please come on Monday.")
    page.keyboard.press("/")
    page.keyboard.type("asha")
    page.keyboard.press("Enter")
    expect(page.locator("h1")).to_have_text("Search")
