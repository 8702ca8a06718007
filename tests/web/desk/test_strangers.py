"""Every address of the desk as every role, as an officer of another department, and as nobody."""

from __future__ import annotations

from collections.abc import Iterator
from uuid import UUID

import pytest
from django.test import Client
from django.urls import URLPattern

from dastak.accounts.models import Grant
from dastak.accounts.scope import SYSTEM_WIDE, in_scope
from dastak.casework.models import Application, Document
from dastak.conversations.models import Conversation, Enclosure, Reply
from dastak.vault.files import keep
from dastak.web.desk.urls import urlpatterns
from tests.apps.casework.world import HEALTH, REVENUE
from tests.web.desk.conftest import House
from tests.web.desk.house import a_case, member, picture, signed_in

BEFORE_SIGNING_IN = {"sign-in", "sign-out", "language"}
TALKS = {"talk", "talk-lines", "talk-show", "take", "release", "reply", "attend", "enclosure"}
LEARNS = {"unclear", "unclear-judge", "unclear-export"}
PEOPLE = {"conversations", "conversation-rows"}
DECIDES = {"approve", "reject", "ask_clarification", "start_review", "case-talk"} | TALKS | PEOPLE
POSTS = {
    "search", "show", "approve", "reject", "ask_clarification", "start_review",
    "talk-show", "take", "release", "reply", "attend", "unclear-judge",
}  # fmt: skip
LISTS = {"queue", "rows", "next", "search"} | PEOPLE | LEARNS
ROLES = ("officer", "supervisor", "operator", "administrator", "auditor", "accounts")
GIVEN = {"q": "devi", "reason": "no", "question": "?", "note": "", "text": "Hello", "key": "0" * 32}


class Addresses:
    """Of one case, its paper and the conversation about it."""

    def __init__(self, case: UUID, paper: UUID, talk: int, enclosure: int) -> None:
        self.parts = {
            "<uuid:case_id>": str(case),
            "<uuid:paper_id>": str(paper),
            "<int:page>": "1",
            "<int:conversation_id>": str(talk),
            "<int:enclosure_id>": str(enclosure),
        }

    def __iter__(self) -> Iterator[tuple[str, str]]:
        for pattern in urlpatterns:
            assert isinstance(pattern, URLPattern) and pattern.name
            if pattern.name not in BEFORE_SIGNING_IN:
                route = str(pattern.pattern)
                for slot, value in self.parts.items():
                    route = route.replace(slot, value)
                assert "<" not in route, f"{route}: teach this test the new part"
                yield pattern.name, f"/desk/{route}"


@pytest.fixture
def addresses(house: House) -> Addresses:
    with in_scope(SYSTEM_WIDE):
        case = a_case(house.world).application
        paper = Document.objects.get(application_id=case).id
        talk = Conversation.objects.create(
            citizen_id=house.world.asha,
            number_id=house.world.number,
            partition=0,
            address=b"",
            department_id=REVENUE,
            jurisdiction="DL/north-west",
            needs_person_at="2026-01-05T10:00+05:30",
        )
        enclosure = Enclosure.objects.create(
            effect="1.1.0",
            conversation=talk,
            storage_key=keep(picture(), folder="enclosures", suffix=".bin"),
            mime_type="image/jpeg",
            department_id=REVENUE,
            jurisdiction="DL/north-west",
        )
    return Addresses(case, paper, talk.pk, enclosure.pk)


def visit(client: Client, name: str, address: str) -> tuple[int, str]:
    answer = client.post(address, GIVEN) if name in POSTS else client.get(address)
    return answer.status_code, answer.content.decode("utf-8", "replace")


def test_every_address_says_whom_it_is_for() -> None:
    for pattern in urlpatterns:
        roles = getattr(pattern.callback, "desk_roles", None)
        assert roles is not None, f"{pattern.name} has no @requires"
        assert bool(roles) is (pattern.name not in BEFORE_SIGNING_IN), pattern.name


def test_nobody_is_sent_to_the_sign_in(house: House, addresses: Addresses) -> None:
    for name, address in addresses:
        status, body = visit(Client(), name, address)
        assert (status, body) == (302, ""), name


@pytest.mark.parametrize("role", ROLES)
def test_another_department_sees_nothing(house: House, addresses: Addresses, role: str) -> None:
    client = signed_in(member(f"other-{role}", role, HEALTH, "DL"))  # type: ignore[arg-type]
    _sees_nothing(client, addresses)


@pytest.mark.parametrize("role", ROLES)
def test_another_place_sees_nothing(house: House, addresses: Addresses, role: str) -> None:
    client = signed_in(member(f"south-{role}", role, REVENUE, "DL/south"))  # type: ignore[arg-type]
    _sees_nothing(client, addresses)


def _sees_nothing(client: Client, addresses: Addresses) -> None:
    for name, address in addresses:
        status, body = visit(client, name, address)
        assert status in ({200, 302, 403} if name in LISTS else {403, 404}), name
        assert "INC-" not in body and "Asha" not in body, name
    with in_scope(SYSTEM_WIDE):
        assert Application.objects.get().status == "submitted"
        talk = Conversation.objects.get()
        assert talk.needs_person_at is not None and talk.held_by is None
        assert Reply.objects.count() == 0


@pytest.mark.parametrize("role", ["operator", "administrator", "accounts"])
def test_a_role_of_the_same_office_without_cases_sees_nothing(
    house: House, addresses: Addresses, role: str
) -> None:
    client = signed_in(member(f"same-{role}", role, REVENUE, "DL"))  # type: ignore[arg-type]
    for name, address in addresses:
        status, body = visit(client, name, address)
        allowed = name in LEARNS and role == "administrator"
        assert status == (200 if allowed and name not in POSTS else 302 if allowed else 403), name
        assert "INC-" not in body, name


def test_an_auditor_reads_and_changes_nothing(house: House, addresses: Addresses) -> None:
    client = signed_in(member("arif", "auditor", REVENUE, "DL"))
    for name, address in addresses:
        status, body = visit(client, name, address)
        refused = name in DECIDES | LEARNS
        expected = {"next": 302, "receipt": 404, "certificate": 404}.get(name, 200)
        assert status == (403 if refused else expected), name
        assert "data-verb" not in body
    with in_scope(SYSTEM_WIDE):
        assert Application.objects.get().status == "submitted"


def test_a_grant_elsewhere_does_not_help_here(house: House, addresses: Addresses) -> None:
    both = member("mixed", "auditor", REVENUE, "DL")
    Grant.objects.create(person=both, role="officer", department_id=HEALTH, jurisdiction_id="DL")
    client = signed_in(both)
    for name, address in addresses:
        if name in DECIDES - PEOPLE:
            status, _ = visit(client, name, address)
            assert status in {403, 404}, name
    with in_scope(SYSTEM_WIDE):
        assert Application.objects.get().status == "submitted"
