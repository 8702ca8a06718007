"""The queue: the most urgent first, in words, narrowed, paged, fresh, and cheap."""

from __future__ import annotations

import re
import time

import pytest
from django.utils import timezone

from dastak.accounts.scope import SYSTEM_WIDE, in_scope
from dastak.casework.actions.ask_clarification import ask_clarification
from dastak.casework.actions.start_review import start_review
from dastak.casework.models import Application
from dastak.casework.queries import queue as queues
from dastak.conversations.models import Conversation
from tests.apps.casework.world import HEALTH, REVENUE
from tests.web.desk.conftest import House
from tests.web.desk.crowd import a_full_day
from tests.web.desk.house import a_case, worded
from tests.web.desk.reading import asked, references, text

ENOUGH = 8


@pytest.fixture
def cases(house: House) -> dict[str, str]:
    """One late, one close, one fresh, one waiting for Asha."""
    bala, now = house.world.bala, timezone.now()
    with in_scope(SYSTEM_WIDE):
        late, close, fresh, waits = (a_case(house.world, days_ago=n) for n in (17, 13, 0, 1))
    start_review(close.application, by=bala.actor, scope=bala.scope, now=now)
    ask_clarification(
        waits.application,
        question="?",
        service=worded(),
        by=bala.actor,
        scope=bala.scope,
        now=now,
    )
    return {
        "late": late.reference,
        "close": close.reference,
        "fresh": fresh.reference,
        "waits": waits.reference,
    }


def test_the_most_urgent_stands_first_with_its_days_in_words(
    house: House, cases: dict[str, str]
) -> None:
    page = house.browser.get("/desk/").content
    assert references(page) == [cases[n] for n in ("late", "close", "waits", "fresh")]
    said = text(page)
    for words in ("3 days overdue", "1 day left", "14 days left", "Clock stopped, 13 days left"):
        assert words in said
    assert "Income Certificate" in said and "Asha" not in said


@pytest.mark.parametrize(
    ("tab", "expected"),
    [("overdue", ["late"]), ("waiting", ["waits"]), ("mine", []), ("nonsense", 4)],
)
def test_tabs_show_their_cases_and_counts(
    house: House, cases: dict[str, str], tab: str, expected: list[str] | int
) -> None:
    page = house.browser.get("/desk/", {"tab": tab}).content
    found = references(page)
    assert (
        len(found) == expected
        if isinstance(expected, int)
        else found == [cases[name] for name in expected]
    )
    counts = re.findall(r'class="tab (\w+)"[^>]*>[^<]+<b>(\d+)', page.decode())
    assert dict(counts) == {"all": "4", "mine": "0", "overdue": "1", "waiting": "1", "people": "0"}


def test_my_cases_are_those_that_i_took_up(house: House, cases: dict[str, str]) -> None:
    with in_scope(SYSTEM_WIDE):
        key = Application.objects.get(reference=cases["fresh"]).id
    house.browser.post(f"/desk/case/{key}/review", {"reference": cases["fresh"]})
    assert references(house.browser.get("/desk/?tab=mine").content) == [cases["fresh"]]


def test_a_place_and_a_service_narrow_it(house: House, cases: dict[str, str]) -> None:
    assert len(references(house.browser.get("/desk/?place=DL/north-west/rohini").content)) == 4
    assert references(house.browser.get("/desk/?place=DL/south").content) == []
    assert references(house.browser.get("/desk/?service=marriage").content) == []
    assert "Nothing waits here." in text(house.browser.get("/desk/?service=marriage").content)


def test_pages_follow_each_other_without_gap(
    house: House, cases: dict[str, str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(queues, "PAGE", 3)
    first = house.browser.get("/desk/").content
    link = re.search(r'rel="next" href="([^"]+)"', first.decode())
    assert link is not None
    second = house.browser.get(link[1].replace("&amp;", "&")).content
    assert references(first) + references(second) == [
        cases[n] for n in ("late", "close", "waits", "fresh")
    ]
    assert len(references(house.browser.get("/desk/?after=rubbish").content)) == 3


def test_the_open_page_hears_only_of_changes(house: House, cases: dict[str, str]) -> None:
    page = house.browser.get("/desk/").content.decode()
    again = re.search(r'hx-get="([^"]+)"', page)
    assert again is not None
    address = again[1].replace("&amp;", "&")
    assert house.browser.get(address).status_code == 204
    with in_scope(SYSTEM_WIDE):
        new = a_case(house.world)
    fresh = house.browser.get(address)
    assert fresh.status_code == 200 and new.reference in references(fresh.content)
    assert 'hx-swap-oob="true"' in fresh.content.decode()


def test_citizens_who_want_a_person_are_listed_apart_until_dealt_with(house: House) -> None:
    with in_scope(SYSTEM_WIDE):
        done = a_case(house.world)
        talk = Conversation.objects.create(
            citizen_id=house.world.asha,
            number_id=house.world.number,
            partition=0,
            address=b"",
            department_id=REVENUE,
            jurisdiction="DL/north-west",
            needs_person_at=timezone.now(),
        )
    listed = house.browser.get("/desk/conversations").content
    assert done.reference in text(listed)
    assert "+91 11 0000 0100" in text(listed)
    assert re.search(r"People waiting <b>1", house.browser.get("/desk/").content.decode())
    for _ in range(2):
        house.browser.post(f"/desk/conversations/{talk.pk}/attend")
    assert "Nobody waits." in text(house.browser.get("/desk/conversations").content)


def test_a_queue_costs_few_questions_however_long_it_is(
    house: House, cases: dict[str, str]
) -> None:
    house.browser.get("/desk/")
    for address in ("/desk/", "/desk/rows"):
        with asked() as questions:
            house.browser.get(address)
        assert len(questions) <= ENOUGH, "\n".join(questions)


def test_the_other_department_has_its_own_empty_queue(house: House, cases: dict[str, str]) -> None:
    page = house.chandra.get("/desk/").content
    assert references(page) == []
    assert HEALTH != REVENUE and "Income" not in text(page)


def test_two_hundred_files_due_today_cost_no_more_than_four(
    house: House, cases: dict[str, str]
) -> None:
    house.browser.get("/desk/")
    with asked() as few:
        house.browser.get("/desk/")
    a_full_day(house.world, cases=220)
    started = time.perf_counter()
    with asked() as many:
        page = house.browser.get("/desk/").content
    took = time.perf_counter() - started
    assert len(many) == len(few)
    assert len(references(page)) == 50 and "Due today" in text(page)
    assert took < 1.5, "fifty rows of many are drawn in well under a second"
