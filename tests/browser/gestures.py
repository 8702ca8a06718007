"""What tests do with a phone, in the words of people who use one."""

from __future__ import annotations

from playwright.async_api import Locator, Page, expect

from .conftest import REVENUE


async def enter_chat(page: Page, name: str = REVENUE) -> None:
    await page.locator(".thread", has_text=name).click()
    await page.locator("#composer-text").wait_for()


async def write(page: Page, text: str) -> None:
    await page.locator("#composer-text").fill(text)
    await page.keyboard.press("Enter")


def mine(page: Page, words: str = "") -> Locator:
    return page.locator(".conversation .mine", has_text=words)


def theirs(page: Page, words: str = "") -> Locator:
    return page.locator(".conversation .theirs", has_text=words)


async def delivered(page: Page, words: str) -> None:
    """The bubble with these words has reached the department."""
    await expect(mine(page, words).locator(".ticks-delivered")).to_be_visible()
