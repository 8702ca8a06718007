"""A citizen's phone and an officer's desk in a real browser, driven as people do."""

from __future__ import annotations

import re
import time
from dataclasses import dataclass, field
from pathlib import Path

from playwright.sync_api import Browser, FilePayload, Locator, Page, expect

from tests.system.programs import System

ARTIFACTS = Path(__file__).resolve().parents[2] / "artifacts"
PATIENCE_MS = 40_000


@dataclass(slots=True)
class ScreenPhone:
    """The phone page, open on one chat; the same gestures as ``phone.Phone``."""

    page: Page
    seen: set[str] = field(default_factory=set)

    def say(self, text: str) -> None:
        """Type and send."""
        self.page.locator("#composer-text").fill(text)
        self.page.keyboard.press("Enter")

    def tap(self, title: str) -> None:
        """Tap the newest button of this name, or choose the row from the newest list."""
        button = self.page.locator(".row.theirs .tap[data-option]", has_text=title)
        sheet = self.page.locator(".row.theirs button.tap:not([data-option])").last
        if button.count():
            button.last.click()
            return
        sheet.click()
        dialog = self.page.get_by_role("dialog")
        dialog.locator("label", has_text=title).first.click()
        dialog.get_by_role("button", name=re.compile("Send|भेजें")).click()

    def send_file(self, content: bytes, *, filename: str, mime_type: str) -> None:
        """Pick a photo, look at it, send it."""
        file = FilePayload(name=filename, mimeType=mime_type, buffer=content)
        self.page.locator("#pick-photo").set_input_files(file)
        self.page.get_by_role("dialog").wait_for()
        self.page.keyboard.press("Enter")
        expect(self.page.get_by_role("dialog")).to_have_count(0)

    def wait_for(self, pattern: str, *, seconds: float = PATIENCE_MS / 1000) -> Locator:
        """The first bubble not yet looked at whose words match."""
        deadline = time.monotonic() + seconds
        while time.monotonic() < deadline:
            for row in self.page.locator(".row.theirs").all():
                key = row.get_attribute("data-message-id") or ""
                if key in self.seen:
                    continue
                self.seen.add(key)
                if re.search(pattern, row.inner_text()):
                    return row
            self.page.wait_for_timeout(100)
        raise AssertionError(f"no bubble matches {pattern!r}")

    def keep(self, name: str) -> None:
        """A screenshot among the run's artefacts."""
        keep(self.page, name)


def open_phone(browser: Browser, everything: System, citizen: str, *, locale: str) -> ScreenPhone:
    """A 360-pixel phone on the chat with the revenue department."""
    context = browser.new_context(viewport={"width": 360, "height": 740}, locale=locale)
    page = context.new_page()
    page.goto(f"{everything.phone}/#{citizen}/2001")
    page.locator("#composer-text").wait_for()
    return ScreenPhone(page)


def keep(page: Page, name: str) -> None:
    """Keep what a page looks like."""
    ARTIFACTS.mkdir(exist_ok=True)
    page.screenshot(path=ARTIFACTS / f"journey-{name}.png", animations="disabled")


def sign_in(browser: Browser, everything: System, username: str, *, locale: str) -> Page:
    """The desk, signed in with the password and the one-time code."""
    sign_ins = (everything.folder / "var/demo/sign-ins.txt").read_text()
    line = next(line for line in sign_ins.splitlines() if line.startswith(f"{username} "))
    context = browser.new_context(viewport={"width": 1440, "height": 900}, locale=locale)
    page = context.new_page()
    page.goto(f"{everything.web}/desk/sign-in")
    page.locator("[name=username]").fill(username)
    page.locator("[name=password]").fill(line.split()[1])
    page.keyboard.press("Enter")
    page.locator("[name=code]").fill(everything.fresh_code(username))
    page.keyboard.press("Enter")
    page.get_by_role("table").first.wait_for()
    return page
