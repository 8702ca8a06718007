"""Free words on the phone page: eight ways in which people ask, each answered rightly.

A menu bot calls every one of them an invalid option.
"""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, sync_playwright

from tests.system.phone import new_phone
from tests.system.programs import System
from tests.system.screens import open_phone

pytestmark = pytest.mark.browser

ASKED = {
    "aay praman patra banwana hai bete ke scholarship ke liye": "आय प्रमाण पत्र",
    "hamari shaadi ko register karwana hai": "विवाह पंजीकरण",
    "scholarship ke liye tehsildar wala kamai ka kagaz": "आय प्रमाण पत्र",
    "mera street light kharab hai": "स्ट्रीट लाइट",
    "papa ki pension ruk gayi": "पेंशन",
    "kitne paise lagenge shaadi registration ke": "₹",
    "meri application kahan tak pahunchi": "आवेदन",
    "mujhe kisi insaan se baat karni hai": "बात",
}


@pytest.fixture(scope="module")
def chromium() -> Iterator[Browser]:
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path="/usr/bin/chromium")
        yield browser
        browser.close()


def test_eight_ways_of_asking_are_answered(everything: System, chromium: Browser) -> None:
    citizen = new_phone(everything.phone, "2001", name="Kamla", phone="919811100088")
    phone = open_phone(chromium, everything, citizen.citizen, locale="hi-IN")
    phone.say("नमस्ते")
    phone.wait_for("किस भाषा")
    phone.tap("हिंदी")
    phone.wait_for("कैसे मदद|क्या मदद|मदद")
    for number, (words, answer) in enumerate(ASKED.items(), start=1):
        phone.say(words)
        phone.wait_for(answer)
        phone.keep(f"understood-{number}")
