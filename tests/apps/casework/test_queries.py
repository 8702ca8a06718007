"""What is shown: the queue by urgency, the case on one screen, and nothing to strangers."""

from __future__ import annotations

from copy import copy
from datetime import date, timedelta
from uuid import uuid4

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from dastak.accounts.scope import SYSTEM_WIDE, Granted, Scope, in_scope
from dastak.audit.queries import entries_about
from dastak.casework.actions.approve import approve
from dastak.casework.actions.file_application import file_application
from dastak.casework.actions.read_case import read_case
from dastak.casework.actions.read_document import read_document
from dastak.casework.actions.reject import reject
from dastak.casework.actions.start_review import start_review
from dastak.casework.locking import NoSuchCase
from dastak.casework.models import Application, ApplicationEvent, Document
from dastak.casework.policy import Forbidden
from dastak.casework.queries import queue as queues
from dastak.casework.queries.case import case
from dastak.casework.queries.citizen_cases import citizen_cases
from dastak.casework.queries.queue import QueueFilter, queue, queue_counts
from dastak.casework.sla import Standing
from dastak.definitions.model import TimeLimit
from dastak.vault.files import keep
from tests.apps.casework.world import (
    DAY,
    NOW,
    REVENUE,
    World,
    filed,
    filing,
    other_place,
    service,
    staff,
)

EVERYTHING = QueueFilter()


def test_the_queue_shows_the_most_urgent_first(world: World) -> None:
    late = filed(world, now=NOW)
    soon = filed(world, now=NOW + 4 * DAY)
    fresh = filed(world, now=NOW + 14 * DAY)
    page = queue(world.bala.scope, EVERYTHING, now=NOW + 17 * DAY)
    assert [row.reference for row in page.rows] == [
        late.reference,
        soon.reference,
        fresh.reference,
    ]
    assert [(row.standing, row.days_left) for row in page.rows] == [
        (Standing.BREACHED, -3),
        (Standing.AT_RISK, 1),
        (Standing.ON_TIME, 11),
    ]


def test_what_is_unpaid_or_decided_is_not_in_the_queue(world: World) -> None:
    bala = world.bala
    filed(world, answers={"urgent": True})
    approve(filed(world).application, by=bala.actor, scope=bala.scope, now=NOW)
    assert queue(bala.scope, EVERYTHING, now=NOW).rows == ()


def test_each_sees_only_the_cases_of_their_place(world: World) -> None:
    here = filed(world)
    there = file_application(other_place(filing(world)), by=world.asha_herself, now=NOW)
    whole = staff("uma", "supervisor", REVENUE, "DL")
    seen = {
        name: {row.reference for row in queue(scope, EVERYTHING, now=NOW).rows}
        for name, scope in {
            "bala": world.bala.scope,
            "dev": world.dev.scope,
            "chitra": world.chitra.scope,
            "uma": whole.scope,
            "nobody": Scope(),
        }.items()
    }
    assert seen == {
        "bala": {here.reference},
        "dev": {there.reference},
        "chitra": set(),
        "uma": {here.reference, there.reference},
        "nobody": set(),
    }


def test_a_wider_role_that_may_not_read_cases_shows_none_of_them(world: World) -> None:
    here = filed(world)
    file_application(other_place(filing(world)), by=world.asha_herself, now=NOW)
    mixed = Scope((*world.bala.scope.grants, Granted("accounts", REVENUE, "DL")))
    rows = queue(mixed, EVERYTHING, now=NOW).rows
    assert [row.reference for row in rows] == [here.reference]


def test_the_first_page_of_a_long_queue_is_read_off_its_index(world: World) -> None:
    row = Application.objects.get(id=filed(world).application)
    copies = []
    for n in range(3000):
        row.id, row.reference = uuid4(), f"X{n}"
        row.due_on = NOW.date() + timedelta(days=n % 30)
        copies.append(copy(row))
    Application.objects.bulk_create(copies)
    with CaptureQueriesContext(connection) as captured:
        queue(world.bala.scope, EVERYTHING, now=NOW)
    [asked] = [one["sql"] for one in captured if 'FROM "casework_application"' in one["sql"]]
    with in_scope(world.bala.scope), connection.cursor() as cursor:
        cursor.execute("ANALYZE casework_application")
        cursor.execute(f"EXPLAIN {asked}")
        plan = "\n".join(line for (line,) in cursor.fetchall())
    assert "using application_queue" in plan


def test_the_database_itself_hides_every_table_from_chitra(world: World) -> None:
    bala = world.bala
    reject(filed(world).application, reason="no", by=bala.actor, scope=bala.scope, now=NOW)
    with in_scope(world.chitra.scope):
        for model in (Application, ApplicationEvent, Document):
            assert not model.objects.exists()
    with in_scope(bala.scope):
        assert Application.objects.count() == 1
        assert ApplicationEvent.objects.count() == 2


def test_filters_and_counts(world: World) -> None:
    bala = world.bala
    mine = filed(world)
    start_review(mine.application, by=bala.actor, scope=bala.scope, now=NOW)
    filed(world, now=NOW + 10 * DAY)
    later = NOW + 16 * DAY

    def found(wanted: QueueFilter) -> int:
        return len(queue(bala.scope, wanted, now=later).rows)

    assert found(QueueFilter(officer=bala.person_id)) == 1
    assert found(QueueFilter(overdue_only=True)) == 1
    assert found(QueueFilter(service="birth-certificate")) == 0
    assert found(QueueFilter(jurisdiction="DL/north-west")) == 2
    assert found(QueueFilter(jurisdiction="DL/north")) == 0
    counts = queue_counts(bala.scope, officer=bala.person_id, now=later)
    assert (counts.all, counts.mine, counts.overdue, counts.awaiting_citizen) == (2, 1, 1, 0)


def test_pages_follow_each_other_without_a_gap(
    world: World, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(queues, "PAGE", 2)
    expected = {filed(world, now=NOW + timedelta(days=n // 2)).reference for n in range(5)}
    seen: list[str] = []
    after = None
    for _ in range(3):
        page = queue(world.bala.scope, EVERYTHING, now=NOW, after=after)
        seen += [row.reference for row in page.rows]
        after = page.after
    assert after is None
    assert len(seen) == 5 and set(seen) == expected


def test_counting_stops_at_its_limit(world: World, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(queues, "COUNT_LIMIT", 2)
    for _ in range(3):
        filed(world)
    assert queue_counts(world.bala.scope, officer=0, now=NOW).all == 2


def test_the_queue_asks_the_same_number_of_queries_for_any_length(world: World) -> None:
    def cost() -> int:
        with CaptureQueriesContext(connection) as captured:
            queue(world.bala.scope, EVERYTHING, now=NOW)
        return len(captured)

    filed(world, published=service(TimeLimit(3, "working")))
    one = cost()
    for _ in range(4):
        filed(world, published=service(TimeLimit(3, "working")))
    assert cost() == one


def test_the_case_is_on_one_screen(world: World) -> None:
    done = filed(world)
    shown = case(world.bala.scope, done.application, now=NOW + DAY)
    assert shown is not None
    assert shown.answers["applicant_name"] == "Asha Devi"
    assert shown.provenance == {"applicant_name": "identity_proof"}
    assert (shown.standing, shown.days_left, shown.due_on) == (
        Standing.ON_TIME,
        13,
        date(2026, 1, 19),
    )
    [paper] = shown.papers
    assert (paper.fields["name"].value, paper.fields["name"].box) == (
        "Asha Devi",
        (0.1, 0.2, 0.5, 0.25),
    )
    assert [(step.verb, step.by) for step in shown.history] == [("filed", f"citizen:{world.asha}")]
    assert case(world.chitra.scope, done.application, now=NOW) is None


def test_every_reading_of_a_case_is_on_record(world: World) -> None:
    done, bala = filed(world), world.bala
    for _ in range(2):
        read_case(done.application, by=bala.actor, scope=bala.scope, now=NOW)
    entries = entries_about(f"application:{done.application}")
    assert [entry.verb for entry in entries] == ["case.filed", "case.read", "case.read"]
    assert entries[-1].by == str(bala.actor)


def test_strangers_read_neither_case_nor_paper(world: World) -> None:
    done = filed(world)
    document = Document.objects.get(application_id=done.application).id
    accounts = staff("arun", "accounts", REVENUE, "DL")
    for who, refusal in (
        (world.chitra, NoSuchCase),
        (world.dev, NoSuchCase),
        (accounts, Forbidden),
    ):
        with pytest.raises(refusal):
            read_case(done.application, by=who.actor, scope=who.scope, now=NOW)
        with pytest.raises(refusal):
            read_document(document, by=who.actor, scope=who.scope)


def test_an_officer_opens_a_paper_and_it_is_on_record(world: World) -> None:
    done, bala = filed(world), world.bala
    document = Document.objects.get(application_id=done.application)
    document.storage_key = keep(b"picture", folder="tests", suffix=".jpg")
    document.save()
    content = read_document(document.id, by=bala.actor, scope=bala.scope)
    assert (content.content, content.mime_type) == (b"picture", "image/jpeg")
    assert [entry.verb for entry in entries_about(f"document:{document.id}")] == [
        "document.kept",
        "document.read",
    ]


def test_a_citizen_sees_all_their_cases_newest_first(world: World) -> None:
    bala = world.bala
    first = filed(world)
    second = filed(world, answers={"urgent": True}, now=NOW + DAY)
    reject(first.application, reason="why", by=bala.actor, scope=bala.scope, now=NOW + DAY)
    cases = citizen_cases(world.asha)
    assert [(c.reference, c.status) for c in cases] == [
        (second.reference, "awaiting_payment"),
        (first.reference, "rejected"),
    ]
    assert (cases[1].reason, cases[1].decided_on) == ("why", date(2026, 1, 6))
    assert [c.reference for c in citizen_cases(world.asha, reference=first.reference)] == [
        first.reference
    ]


def test_a_citizens_list_costs_two_queries(world: World) -> None:
    for _ in range(3):
        filed(world)
    with in_scope(SYSTEM_WIDE), CaptureQueriesContext(connection) as captured:
        citizen_cases(world.asha)
    assert len(captured) == 2
