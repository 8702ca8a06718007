"""The whole journey through the control interface: with a phone, with a BSUID alone, in Punjabi."""

from __future__ import annotations

import re
import subprocess
from pathlib import Path

import pytest
from playwright.sync_api import sync_playwright

from tests.system import income, people, punjabi
from tests.system.citizen import converse
from tests.system.office import signed_in
from tests.system.phone import call, new_phone, text_of
from tests.system.programs import System
from tests.system.screens import open_phone

pytestmark = pytest.mark.browser


@pytest.mark.parametrize(
    "citizen",
    [
        {"name": "Asha Devi", "phone": "919811100001", "client": "buttons"},
        {"name": "Meena", "username": "meena.k", "client": "buttons"},
    ],
    ids=["phone", "bsuid-alone"],
)
def test_from_hi_to_a_signed_certificate(
    everything: System, citizen: dict[str, str], tmp_path: Path
) -> None:
    phone = new_phone(everything.phone, "2001", **citizen)
    phone.say("Hi")
    converse(phone, income.in_english(2), until=income.CHECKED)
    phone.tap("Yes, send it")
    reference = re.search(r"\*(\S+)\*", text_of(phone.wait_for(income.FILED)))
    assert reference is not None
    _approve(everything, reference[1])
    certificate = phone.wait_for("is ready", seconds=20)
    pdf = tmp_path / "certificate.pdf"
    pdf.write_bytes(phone.fetch(certificate))
    _check_paper(everything, pdf)
    phone.say("mera certificate bhejo")
    again = phone.wait_for("")
    assert phone.fetch(again) == pdf.read_bytes()
    assert call(f"{everything.phone}/_control/violations") == []


def test_a_person_answers_in_the_same_chat_and_gets_the_citizen_s_picture(
    everything: System,
) -> None:
    people.ask_and_be_answered(everything)


def test_from_sat_sri_akal_to_a_certificate_in_punjabi(everything: System, tmp_path: Path) -> None:
    elder = {"name": "Harbhajan Kaur", "phone": "919811100003", "client": "buttons"}
    phone = new_phone(everything.phone, "2001", **elder)
    phone.say("ਸਤ ਸ੍ਰੀ ਅਕਾਲ ਜੀ")
    converse(phone, punjabi.in_punjabi(2), until=punjabi.CHECKED)
    phone.tap(punjabi.SEND)
    reference = re.search(r"\*(\S*-\d\S*)\*", text_of(phone.wait_for(punjabi.FILED)))
    assert reference is not None
    _approve(everything, reference[1])
    certificate = phone.wait_for(punjabi.GRANTED, seconds=20)
    pdf = tmp_path / "certificate.pdf"
    pdf.write_bytes(phone.fetch(certificate))
    _check_paper(everything, pdf)
    _look_at(everything, phone.citizen)
    assert call(f"{everything.phone}/_control/violations") == []


def _look_at(everything: System, citizen: str) -> None:
    """The chat as it looks on a narrow phone, in letters of our own font."""
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path="/usr/bin/chromium")
        screen = open_phone(browser, everything, citizen, locale="en-IN")
        for name, words in punjabi.SIGHTS.items():
            screen.page.locator(".row.theirs", has_text=words).last.scroll_into_view_if_needed()
            screen.keep(f"pa-{name}")
        assert screen.page.evaluate("document.fonts.check('16px \"Phone Sans\"', 'ਪੰਜਾਬੀ')")
        assert screen.page.evaluate("document.documentElement.scrollWidth") <= 360
        browser.close()


def _approve(everything: System, reference: str) -> None:
    desk = signed_in(everything, "bala")
    found = re.search(rf'href="(/desk/case/[^"]+)"[^>]*>[^<]*{reference}', desk.open("/desk/"))
    assert found is not None, "the case is not in the queue"
    desk.open(found[1])
    desk.submit(f"{found[1]}/approve", note="")


def _check_paper(everything: System, pdf: Path) -> None:
    signature = subprocess.run(
        ["pdfsig", str(pdf)], capture_output=True, text=True, check=False
    ).stdout
    assert "Signature is Valid" in signature
    assert everything.run("verify", str(pdf)).startswith("valid")
