"""An emulator with two departments, a webhook that writes down, and a real browser before it."""

from __future__ import annotations

from collections.abc import AsyncIterator, Awaitable, Callable
from pathlib import Path

import pytest
import pytest_asyncio
from aiohttp.test_utils import TestClient, TestServer
from playwright.async_api import Browser, BrowserContext, Page, async_playwright, expect

from emulator.app import create_app
from emulator.config import AppConfig, CitizenConfig, Config, NumberConfig, WabaConfig
from tests.emulator.hooks import Hook
from tests.emulator.house import ASHA, NUMBER, OTHER_NUMBER, WABA, House, quick_settings

CHROMIUM = "/usr/bin/chromium"
ARTIFACTS = Path(__file__).resolve().parents[2] / "artifacts"
REVENUE, COUNCIL = "Revenue Department, Delhi", "नगर निगम, दिल्ली"

OpenPhone = Callable[..., Awaitable[Page]]
Keep = Callable[[Page, str], Awaitable[None]]

expect.set_options(timeout=10_000)


@pytest_asyncio.fixture(loop_scope="session")
async def house() -> AsyncIterator[House]:
    hook = Hook()
    async with hook.server:
        server = TestServer(create_app(config(hook.url)))
        async with TestClient(server) as client:
            yield House(client, hook)


@pytest_asyncio.fixture(scope="session", loop_scope="session")
async def browser() -> AsyncIterator[Browser]:
    async with async_playwright() as playwright:
        browser = await playwright.chromium.launch(executable_path=CHROMIUM)
        yield browser
        await browser.close()


@pytest_asyncio.fixture(loop_scope="session")
async def open_phone(house: House, browser: Browser) -> AsyncIterator[OpenPhone]:
    """`open_phone(width=360, height=740, locale="en-IN")`; a script error fails the test."""
    errors: list[str] = []

    async def open_one(*, width: int = 360, height: int = 740, locale: str = "en-IN") -> Page:
        context: BrowserContext = await browser.new_context(
            viewport={"width": width, "height": height}, locale=locale
        )
        page = await context.new_page()
        page.set_default_timeout(8_000)
        page.on("pageerror", lambda error: errors.append(str(error)))
        page.on("dialog", lambda dialog: errors.append(f"a dialog said {dialog.message}"))
        await page.goto(str(house.client.make_url("/")))
        await page.locator(".thread").first.wait_for()
        return page

    yield open_one
    for context in browser.contexts:
        await context.close()
    assert errors == []


@pytest.fixture
def keep() -> Keep:
    """Keep what the page looks like beside the other artefacts of a run."""

    async def picture(page: Page, name: str) -> None:
        ARTIFACTS.mkdir(exist_ok=True)
        await page.screenshot(path=ARTIFACTS / f"phone-{name}.png", animations="disabled")

    return picture


def config(hook_url: str) -> Config:
    numbers = [
        NumberConfig(
            id=NUMBER,
            display_phone_number="+91 11 2345 0001",
            verified_name=REVENUE,
            official=True,
            about="Certificates of income, caste and residence",
        ),
        NumberConfig(
            id=OTHER_NUMBER, display_phone_number="+91 11 2345 0002", verified_name=COUNCIL
        ),
    ]
    return Config(
        app=AppConfig(webhook_url=hook_url, verify_token="let-me-in"),
        wabas=[
            WabaConfig(id=WABA, name="Government of Delhi", numbers=numbers, templates=[DECIDED])
        ],
        citizens=[
            CitizenConfig(name="Asha Devi", phone=ASHA),
            CitizenConfig(name="रमेश कुमार", phone="+919810000002", client="buttons"),
            CitizenConfig(name="Gurpreet Kaur", username="gurpreet.k"),
        ],
        settings=quick_settings(),
    )


DECIDED: dict[str, object] = {
    "name": "application_decided",
    "language": "hi",
    "category": "UTILITY",
    "components": [
        {"type": "HEADER", "format": "TEXT", "text": "आवेदन की स्थिति"},
        {
            "type": "BODY",
            "text": "आपका आवेदन *{{1}}* स्वीकृत हुआ। प्रमाण पत्र तैयार है।",
            "example": {"body_text": [["DL-REV-00042"]]},
        },
        {"type": "FOOTER", "text": "राजस्व विभाग, दिल्ली"},
        {"type": "BUTTONS", "buttons": [{"type": "QUICK_REPLY", "text": "प्रमाण पत्र भेजें"}]},
    ],
}
