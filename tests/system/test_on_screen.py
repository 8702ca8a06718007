"""The whole journey as people see it: phone page, desk, certificate, in Hindi and in English."""

from __future__ import annotations

import re
import subprocess
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, sync_playwright

from tests.system import income
from tests.system.citizen import Answer, converse
from tests.system.phone import call, new_phone
from tests.system.programs import System
from tests.system.screens import keep, open_phone, sign_in

pytestmark = pytest.mark.browser
DESK_LANGUAGES = {"en": "English", "hi": "हिन्दी"}


@dataclass(frozen=True, slots=True)
class Story:
    """One language's journey."""

    locale: str
    seed: int
    answers: list[Answer]
    checked: str
    send: str
    filed: str
    granted: str
    fetch: str


@pytest.fixture(scope="module")
def chromium() -> Iterator[Browser]:
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path="/usr/bin/chromium")
        yield browser
        browser.close()


def _english() -> Story:
    return Story(
        locale="en-IN",
        seed=4,
        answers=income.in_english(4),
        checked=income.CHECKED,
        send="Yes, send it",
        filed=income.FILED,
        granted="is ready",
        fetch="mera certificate bhejo",
    )


def _hindi() -> Story:
    return Story(
        locale="hi-IN",
        seed=6,
        answers=income.in_hindi(6),
        checked="क्या सब सही है",
        send="हाँ, भेज दें",
        filed="दफ़्तर",
        granted="तैयार",
        fetch="मेरा प्रमाण पत्र भेजो",
    )


@pytest.mark.parametrize("tell", [_hindi, _english], ids=["hindi", "english"])
def test_from_hi_to_a_certificate_that_verifies(
    everything: System, chromium: Browser, tell: object, tmp_path: Path
) -> None:
    assert callable(tell)
    story = tell()
    language = story.locale[:2]
    citizen = new_phone(
        everything.phone, "2001", name="Sunita Devi", phone=f"9198222{story.seed:05d}"
    )
    phone = open_phone(chromium, everything, citizen.citizen, locale=story.locale)
    phone.say("Hi")
    converse(phone, story.answers, until=story.checked)
    phone.keep(f"{language}-summary")
    phone.tap(story.send)
    filed = phone.wait_for(story.filed)
    reference = re.search(r"INC-\d\d-\d+-\d", filed.inner_text())
    assert reference is not None
    desk = sign_in(chromium, everything, "bala", locale=story.locale)
    _approve(desk, reference[0], language)
    granted = phone.wait_for(story.granted, seconds=20)
    granted.scroll_into_view_if_needed()
    phone.keep(f"{language}-certificate")
    pdf = _certificate(citizen.emulator, citizen.citizen, tmp_path)
    _check_paper(everything, pdf, reference[0])
    _check_page(chromium, everything, pdf, story.locale)
    phone.say(story.fetch)
    phone.wait_for(r"\.pdf|PDF")
    assert call(f"{everything.phone}/_control/violations") == []


def _approve(desk: Page, reference: str, language: str) -> None:
    desk.get_by_role("button", name=DESK_LANGUAGES[language], exact=True).click()
    desk.get_by_role("link", name=re.compile(reference)).wait_for()
    keep(desk, f"{language}-queue")
    desk.get_by_role("link", name=re.compile(reference)).click()
    desk.locator("[data-verb=approve]").wait_for()
    desk.wait_for_timeout(500)
    keep(desk, f"{language}-case")
    desk.keyboard.press("a")
    desk.locator("[data-confirm]:visible").first.wait_for()
    keep(desk, f"{language}-approving")
    desk.keyboard.press("Control+Enter")
    desk.wait_for_url(re.compile(r"/desk/(?!case/.*approve)"))


def _certificate(emulator: str, citizen: str, folder: Path) -> Path:
    from tests.system.phone import Phone

    chat = Phone(emulator, citizen, "2001").everything()
    document = next(m for m in reversed(chat) if m["type"] == "document")
    file = folder / "certificate.pdf"
    file.write_bytes(Phone(emulator, citizen, "2001").fetch(document))
    return file


def _check_paper(everything: System, pdf: Path, reference: str) -> None:
    said = subprocess.run(["pdfsig", str(pdf)], capture_output=True, text=True, check=False).stdout
    assert "Signature is Valid" in said
    text = subprocess.run(
        ["pdftotext", str(pdf), "-"], capture_output=True, text=True, check=True
    ).stdout
    assert reference in text
    assert "Income Certificate" in text
    assert everything.run("verify", str(pdf)).startswith("valid")


def _check_page(chromium: Browser, everything: System, pdf: Path, locale: str) -> None:
    page = chromium.new_context(viewport={"width": 360, "height": 740}, locale=locale).new_page()
    page.goto(f"{everything.web}/verify")
    page.locator("input[type=file]").set_input_files(pdf)
    page.locator("form", has=page.locator("input[type=file]")).locator("button").click()
    page.get_by_text(re.compile("REVENUE-")).first.wait_for()
    keep(page, f"{locale[:2]}-verify")
