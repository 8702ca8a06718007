"""Administrators see what was unclear, mark it, and take it along; officers do not."""

from __future__ import annotations

from datetime import timedelta

import pytest
import yaml
from django.test import Client
from django.utils import timezone

from dastak.accounts.scope import SYSTEM_WIDE, in_scope
from dastak.audit.models import AuditEntry
from dastak.conversations.actions.judge_unclear import KEPT_DAYS, forget_unclear
from dastak.conversations.models import UnclearChoice, UnclearMessage
from dastak.conversations.unclear import digest_of
from tests.apps.casework.world import HEALTH, REVENUE
from tests.web.desk.conftest import House
from tests.web.desk.house import PASSWORD, code_of, member, signed_in
from tests.web.desk.reading import asked, text

ENOUGH = 12


def wording(
    words: str,
    *,
    times: int = 1,
    language: str = "en",
    decision: str = "clarify",
    department: str = REVENUE,
    days_ago: int = 0,
) -> int:
    """One row as a batch leaves it."""
    at = timezone.now() - timedelta(days=days_ago)
    own = {"department_id": department, "jurisdiction": "DL"}
    with in_scope(SYSTEM_WIDE):
        row = UnclearMessage.objects.create(
            language=language,
            digest=digest_of(words),
            text=words,
            decision=decision,
            layer="model",
            times=times,
            first_at=at,
            last_at=at,
            **own,
        )
        UnclearChoice.objects.create(unclear=row, service="income-certificate", times=2, **own)
        return row.pk


def verdicts() -> dict[str, tuple[str, str]]:
    with in_scope(SYSTEM_WIDE):
        return {row.text: (row.verdict, row.belongs_to) for row in UnclearMessage.objects.all()}


@pytest.fixture
def anil(house: House) -> Client:
    with in_scope(SYSTEM_WIDE):
        return signed_in(member("anil", "administrator", REVENUE, "DL"))


def test_an_administrator_arrives_at_the_unclear_messages(house: House) -> None:
    with in_scope(SYSTEM_WIDE):
        person = member("anita", "administrator", REVENUE, "DL")
    client = Client()
    client.post("/desk/sign-in", {"username": "anita", "password": PASSWORD})
    done = client.post("/desk/sign-in", {"code": code_of(person)})
    assert done.headers["Location"] == "/desk/unclear"


def test_the_most_frequent_stand_first_and_only_the_own_department_s(
    house: House, anil: Client
) -> None:
    wording("the rare thing", times=1)
    wording("the frequent thing", times=9)
    wording("the strange thing", department=HEALTH)
    page = text(anil.get("/desk/unclear").content)
    assert page.index("the frequent thing") < page.index("the rare thing")
    assert "the strange thing" not in page
    assert "income-certificate 2" in page
    with in_scope(SYSTEM_WIDE):
        assert AuditEntry.objects.filter(verb="unclear.read", department=REVENUE).count() == 1


@pytest.mark.parametrize(
    ("address", "shown"),
    [
        ("?language=hi", {"कुछ"}),
        ("?decision=out-of-scope", {"nonsense"}),
        ("?verdict=ignore", set()),
        ("?verdict=all", {"कुछ", "nonsense", "some paper"}),
        ("?chosen=income-certificate", {"कुछ", "nonsense", "some paper"}),
        ("?chosen=marriage", set()),
        ("?page=1", set()),
        ("?page=x&verdict=odd&group=odd", {"कुछ", "nonsense", "some paper"}),
    ],
)
def test_they_are_narrowed(house: House, anil: Client, address: str, shown: set[str]) -> None:
    wording("कुछ", language="hi")
    wording("nonsense", decision="out-of-scope")
    wording("some paper")
    page = text(anil.get(f"/desk/unclear{address}").content)
    assert {words for words in ("कुछ", "nonsense", "some paper") if words in page} == shown


@pytest.mark.parametrize("group", ["chosen", "language", "decision"])
def test_they_are_grouped(house: House, anil: Client, group: str) -> None:
    wording("कुछ", language="hi")
    wording("nonsense", decision="out-of-scope")
    page = anil.get(f"/desk/unclear?group={group}").content.decode()
    assert page.count('class="group"') == (1 if group == "chosen" else 2)


def test_ticked_ones_are_marked_and_the_marking_is_on_record(house: House, anil: Client) -> None:
    ids = [wording("school paper"), wording("fee paper")]
    other = wording("not mine", department=HEALTH)
    given = {"message": [*ids, other, "x"], "verdict": "service", "address": "group=chosen"}
    answer = anil.post("/desk/unclear/judge", given | {"belongs_to": "income-certificate"})
    assert answer.headers["Location"] == "/desk/unclear?group=chosen"
    mine = ("service", "income-certificate")
    assert verdicts() == {"school paper": mine, "fee paper": mine, "not mine": ("", "")}
    with in_scope(SYSTEM_WIDE):
        entry = AuditEntry.objects.get(verb="unclear.judged")
    assert entry.details == {"messages": "2", "belongs_to": "income-certificate"}
    anil.post("/desk/unclear/judge", {"message": [ids[0]], "verdict": ""})
    assert verdicts()["school paper"] == ("", "")


@pytest.mark.parametrize(
    "given",
    [
        {"verdict": "service"},
        {"verdict": "service", "belongs_to": "../../x"},
        {"verdict": "group", "belongs_to": "A B"},
        {"verdict": "odd"},
    ],
)
def test_a_verdict_that_says_nothing_is_refused(
    house: House, anil: Client, given: dict[str, str]
) -> None:
    key = wording("school paper")
    assert anil.post("/desk/unclear/judge", given | {"message": key}).status_code == 400
    assert verdicts() == {"school paper": ("", "")}


def test_the_marked_ones_come_along_as_yaml_for_the_catalogue(house: House, anil: Client) -> None:
    for words, language, verdict, name in (
        ("school paper: which?", "en", "service", "income-certificate"),
        ("school ka kagaz", "hi", "service", "income-certificate"),
        ("स्कूल का कागज़", "hi", "service", "income-certificate"),
        ("kagaz", "hi", "group", "certificates"),
        ("sing a song", "en", "out_of_scope", ""),
        ("left open", "en", "", ""),
        ("asdf", "en", "ignore", ""),
    ):
        key = wording(words, language=language)
        anil.post("/desk/unclear/judge", {"message": key, "verdict": verdict, "belongs_to": name})
    page = anil.get("/desk/unclear/examples.yaml").content.decode()
    parts = {part.splitlines()[0]: yaml.safe_load("#" + part) for part in page.split("# ") if part}
    assert parts == {
        "examples/income-certificate.yaml": {
            "examples": {
                "en": ["school paper: which?"],
                "hi": ["स्कूल का कागज़"],
                "hi_latn": ["school ka kagaz"],
            }
        },
        "umbrellas.yaml, group certificates": {"phrases": ["kagaz"]},
        "oos.yaml": {"unclear": {"en": ["sing a song"]}},
    }


def test_what_nobody_writes_any_more_is_forgotten(house: House) -> None:
    wording("old", days_ago=KEPT_DAYS + 1)
    wording("fresh", days_ago=KEPT_DAYS - 1)
    assert forget_unclear(now=timezone.now(), limit=10) == 1
    assert list(verdicts()) == ["fresh"]


def test_a_page_of_them_costs_few_questions(house: House, anil: Client) -> None:
    for n in range(30):
        wording(f"thing {chr(97 + n // 5)}{chr(107 + n % 5)}a")
    anil.get("/desk/unclear")
    with asked() as questions:
        anil.get("/desk/unclear")
    assert len(questions) <= ENOUGH, "\n".join(questions)
