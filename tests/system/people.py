"""A citizen asks for a person; an officer answers at the desk; a picture comes back to the desk."""

from __future__ import annotations

import re
import time

from tests.system.office import Desk, signed_in
from tests.system.phone import call, new_phone, text_of
from tests.system.programs import System
from tests.web.desk.house import picture


def ask_and_be_answered(everything: System) -> None:
    """Each word once, in the same chat, and nothing that the platform forbids."""
    citizen = {"name": "Kamla", "phone": "919811100077", "client": "buttons"}
    phone = new_phone(everything.phone, "2001", **citizen)
    phone.say("Hi")
    phone.wait_for("language")
    phone.tap("English")
    phone.wait_for("how can we help")
    phone.say("talk to a person")
    phone.wait_for("in one message")
    phone.say("My mother is 82, may I come for her?")
    phone.wait_for("Passed on")

    desk = signed_in(everything, "bala")
    talk = _talk_of(desk)
    assert "may I come for her?" in desk.open(talk)
    key = re.search(r'name="key" value="(\w+)"', desk.page)
    assert key is not None
    for _ in range(2):
        desk.submit(f"{talk}/reply", text="Yes. Please send her letter.", key=key[1])
    answer = text_of(phone.wait_for("Please send her letter", seconds=5))
    assert "Bala Krishnan" in answer

    phone.send_file(picture(), filename="letter.jpg", mime_type="image/jpeg")
    file = _wait_for(desk, talk, r'src="(/desk/file/\d+/1)"')
    with desk.opener.open(f"{everything.web}{file}", timeout=20) as response:
        assert response.headers["Content-Type"].startswith("image/")
    desk.open(talk)
    desk.submit(f"{talk}/attend")
    phone.wait_for("has ended", seconds=5)
    said = [text_of(message) for message in phone.everything()]
    assert sum("Please send her letter" in words for words in said) == 1
    assert call(f"{everything.phone}/_control/violations") == []


def _talk_of(desk: Desk) -> str:
    """The newest of those who wait."""
    found = re.findall(r'href="(/desk/conversations/\d+)"', desk.open("/desk/conversations"))
    assert found
    return str(found[-1])


def _wait_for(desk: Desk, address: str, pattern: str, *, seconds: float = 20) -> str:
    """What the page shows sooner or later."""
    until = time.monotonic() + seconds
    while time.monotonic() < until:
        found = re.search(pattern, desk.open(address))
        if found is not None:
            return found[1]
        time.sleep(0.3)
    raise AssertionError(f"{address} never showed {pattern}")
