"""A talk on one screen: masked, shown, taken, answered, finished; each once and on record."""

from __future__ import annotations

import re

import pytest
from django.test import Client

from dastak.accounts.scope import SYSTEM_WIDE, in_scope
from dastak.audit.models import AuditEntry
from dastak.conversations.models import Conversation, Enclosure, Reply
from dastak.outbox.models import Announcement
from tests.apps.casework.world import REVENUE
from tests.web.desk.conftest import House
from tests.web.desk.house import a_case, member, signed_in
from tests.web.desk.reading import asked, text
from tests.web.desk.talks import a_talk

ENOUGH = 19


@pytest.fixture
def talk(house: House) -> Conversation:
    return a_talk(house.world)


def key_of(page: bytes) -> str:
    """The form's own key."""
    found = re.search(r'name="key" value="([0-9a-f]{32})"', page.decode())
    assert found is not None
    return found[1]


def verbs() -> list[str]:
    with in_scope(SYSTEM_WIDE):
        return list(AuditEntry.objects.order_by("id").values_list("verb", flat=True))


def replies() -> list[str]:
    with in_scope(SYSTEM_WIDE):
        return [row.text for row in Reply.objects.order_by("id")]


def colleague() -> Client:
    with in_scope(SYSTEM_WIDE):
        return signed_in(member("arun", "officer", REVENUE, "DL/north-west"))


def test_the_thread_is_masked_until_it_is_asked_for(house: House, talk: Conversation) -> None:
    address = f"/desk/conversations/{talk.pk}"
    masked = text(house.browser.get(address).content)
    assert "when may I come" in masked and "98100" not in masked
    assert "A person answers here." in masked and "Menu" in masked
    clear = text(house.browser.post(f"{address}/show").content)
    assert "98100 12345" in clear
    assert verbs()[-2:] == ["conversation.read", "conversation.personal_shown"]


def test_an_answer_sent_twice_is_kept_once(house: House, talk: Conversation) -> None:
    address = f"/desk/conversations/{talk.pk}"
    key = key_of(house.browser.get(address).content)
    for _ in range(2):
        done = house.browser.post(f"{address}/reply", {"text": "Come on Monday.", "key": key})
        assert (done.status_code, done.headers["Location"]) == (302, address)
    assert replies() == ["Come on Monday."]
    with in_scope(SYSTEM_WIDE):
        assert Announcement.objects.filter(kind="conversations.staff_replied").count() == 1
    page = house.browser.get(address).content
    assert "Come on Monday." in text(page) and "On its way" in text(page)
    assert key_of(page) != key


def test_a_ready_sentence_opens_the_answer(house: House, talk: Conversation) -> None:
    address = f"/desk/conversations/{talk.pk}"
    page = house.browser.get(address).content
    assert "कृपया पूरे कागज़ की साफ़ फ़ोटो भेजें।" in page.decode()
    given = {"phrase": "नमस्ते।", "text": "सोमवार को आइए।", "key": key_of(page)}
    house.browser.post(f"{address}/reply", given)
    assert replies() == ["नमस्ते।\nसोमवार को आइए।"]


@pytest.mark.parametrize(
    ("given", "status"), [({"text": "  "}, 409), ({"text": "x" * 701}, 409), ({"key": "x"}, 400)]
)
def test_what_cannot_be_sent_is_said_and_kept_in_the_form(
    house: House, talk: Conversation, given: dict[str, str], status: int
) -> None:
    given = {"text": "Hello", "key": "0" * 32} | given
    answer = house.browser.post(f"/desk/conversations/{talk.pk}/reply", given)
    assert answer.status_code == status
    assert replies() == []
    if status == 409:
        assert given["text"].strip() in answer.content.decode()
        assert 'role="alert"' in answer.content.decode()


def test_a_colleague_sees_who_has_the_talk_and_cannot_answer(
    house: House, talk: Conversation
) -> None:
    address = f"/desk/conversations/{talk.pk}"
    house.browser.post(f"{address}/take")
    assert "You have this talk" in text(house.browser.get(address).content)
    other = colleague()
    page = other.get(address).content
    assert "Bina, officer has this talk" in text(page) and 'name="key"' not in page.decode()
    refused = other.post(f"{address}/reply", {"text": "Me first", "key": "1" * 32})
    assert refused.status_code == 409
    assert "Bina, officer" in text(other.get("/desk/conversations").content)
    house.browser.post(f"{address}/release")
    other.post(f"{address}/reply", {"text": "Me then", "key": "1" * 32})
    assert replies() == ["Me then"]


def test_dealt_with_takes_the_citizen_off_the_list(house: House, talk: Conversation) -> None:
    answer = house.browser.post(f"/desk/conversations/{talk.pk}/attend", follow=True)
    assert "Dealt with." in text(answer.content) and "Nobody waits." in text(answer.content)
    with in_scope(SYSTEM_WIDE):
        assert Announcement.objects.filter(kind="conversations.staff_left").count() == 1


def test_after_a_day_the_page_says_what_goes_out_instead(house: House) -> None:
    talk = a_talk(house.world, hours_ago=25)
    page = text(house.browser.get(f"/desk/conversations/{talk.pk}").content)
    assert "more than 24 hours ago" in page
    assert "यहाँ कुछ भी लिखें और जवाब पढ़ लें।" in page
    assert "Send the message and keep my words" in page


def test_the_open_thread_hears_only_of_changes_and_leaves_no_trace_for_none(
    house: House, talk: Conversation
) -> None:
    page = house.browser.get(f"/desk/conversations/{talk.pk}").content.decode()
    again = re.search(r'hx-get="([^"]+)"', page)
    assert again is not None
    before = len(verbs())
    assert house.browser.get(again[1]).status_code == 204
    assert len(verbs()) == before
    house.browser.post(f"/desk/conversations/{talk.pk}/take")
    assert house.browser.get(again[1]).status_code == 200


def test_a_file_is_shown_in_a_sandbox_and_its_reading_recorded(
    house: House, talk: Conversation
) -> None:
    with in_scope(SYSTEM_WIDE):
        file = Enclosure.objects.get()
    assert (
        f"/desk/file/{file.pk}/1"
        in house.browser.get(f"/desk/conversations/{talk.pk}").content.decode()
    )
    answer = house.browser.get(f"/desk/file/{file.pk}/1")
    assert answer.headers["Content-Type"] == "image/jpeg"
    assert answer.headers["Content-Security-Policy"] == "default-src 'none'; sandbox"
    assert verbs()[-1] == "conversation.file_read"
    assert house.browser.get(f"/desk/file/{file.pk}/2").status_code == 404
    assert house.chandra.get(f"/desk/file/{file.pk}/1").status_code == 404


def test_from_a_case_to_its_citizen_s_talk(house: House, talk: Conversation) -> None:
    with in_scope(SYSTEM_WIDE):
        case = a_case(house.world)
    address = f"/desk/case/{case.application}/talk"
    assert address in house.browser.get(f"/desk/case/{case.application}").content.decode()
    answer = house.browser.get(address)
    assert answer.headers["Location"] == f"/desk/conversations/{talk.pk}"
    assert case.reference in text(house.browser.get(answer.headers["Location"]).content)


def test_a_case_whose_citizen_never_wrote_has_no_talk(house: House) -> None:
    with in_scope(SYSTEM_WIDE):
        case = a_case(house.world)
    assert house.browser.get(f"/desk/case/{case.application}/talk").status_code == 404


def test_a_talk_costs_few_questions_however_long_it_is(house: House, talk: Conversation) -> None:
    address = f"/desk/conversations/{talk.pk}"
    house.browser.get(address)
    with asked() as questions:
        house.browser.get(address)
    assert len(questions) <= ENOUGH, "\n".join(questions)
