"""Filing: once, whole, in the right office, with a number, a clock and its papers."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from uuid import uuid4

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from dastak.accounts.actors import SYSTEM
from dastak.accounts.models import Holiday
from dastak.audit.models import AuditEntry
from dastak.audit.queries import verify_chain
from dastak.casework.actions.file_application import (
    CannotFile,
    Filed,
    file_application,
    file_applications,
)
from dastak.casework.actions.keep_document import keep_document
from dastak.casework.models import Application, Document
from dastak.casework.reference import parse
from dastak.definitions.model import TimeLimit
from dastak.outbox.models import Announcement
from dastak.values.money import Money
from tests.apps.casework.world import (
    NOW,
    ROHINI,
    World,
    checked,
    filed,
    filing,
    other_place,
    paper,
    service,
)


def test_a_free_application_is_submitted_and_its_clock_runs(world: World) -> None:
    done = filed(world)
    row = Application.objects.get(id=done.application)
    assert (row.status, row.due_on, row.jurisdiction) == ("submitted", date(2026, 1, 19), ROHINI)
    assert (done.due_on, done.fee, done.fee_lines) == (date(2026, 1, 19), Money(), ())
    reference = parse(done.reference)
    assert reference is not None
    assert (reference.prefix, reference.year) == ("INC", 26)


def test_with_a_fee_it_waits_for_the_payment_and_has_no_due_date(world: World) -> None:
    done = filed(world, answers={"urgent": True})
    assert (done.fee, done.due_on) == (Money.rupees(100), None)
    assert [line.head for line in done.fee_lines] == ["urgent"]
    assert Application.objects.get(id=done.application).status == "awaiting_payment"


def test_working_days_skip_the_states_holidays(world: World) -> None:
    Holiday.objects.create(jurisdiction_id="DL", on=date(2026, 1, 6), name="Test")
    done = filed(world, published=service(TimeLimit(3, "working")))
    assert done.due_on == date(2026, 1, 9)


def test_a_retry_is_the_same_application(world: World) -> None:
    wanted = filing(world, answers={"urgent": True})
    first = file_application(wanted, by=world.asha_herself, now=NOW)
    assert file_application(wanted, by=world.asha_herself, now=NOW) == first
    assert Application.objects.count() == 1
    assert AuditEntry.objects.filter(verb="case.filed").count() == 1
    assert Announcement.objects.filter(kind="casework.application_filed").count() == 1


def test_every_application_has_its_own_number(world: World) -> None:
    assert len({filed(world).reference for _ in range(5)}) == 5


def test_the_papers_move_to_the_office_of_the_application(world: World) -> None:
    done = filed(world)
    document = Document.objects.get(application_id=done.application)
    assert (document.requests, document.jurisdiction, document.attached_at) == (
        ["identity_proof"],
        ROHINI,
        NOW,
    )


def test_a_kept_paper_is_kept_once(world: World) -> None:
    seen = checked(world)
    assert keep_document(seen, by=SYSTEM, now=NOW) == keep_document(seen, by=SYSTEM, now=NOW)
    assert Document.objects.count() == 1


def test_only_answers_that_count_are_stored_and_they_are_sealed(world: World) -> None:
    done = filed(world)
    with connection.cursor() as cursor:
        cursor.execute("SELECT answers FROM casework_application")
        row = cursor.fetchone()
    assert row is not None and b"Asha" not in bytes(row[0])
    stored = Application.objects.get(id=done.application).answers
    assert isinstance(stored, dict) and stored["applicant_name"] == "Asha Devi"


@pytest.mark.parametrize(
    ("answers", "reason", "names"),
    [
        ({"income": -1}, "answers_invalid", ("income",)),
        ({"subdivision": "mars"}, "answers_invalid", ("subdivision",)),
        ({"shoe_size": 42}, "answers_invalid", ("shoe_size",)),
    ],
)
def test_a_form_that_does_not_hold_is_refused_and_nothing_is_stored(
    world: World, answers: dict[str, str | int | bool], reason: str, names: tuple[str, ...]
) -> None:
    with pytest.raises(CannotFile) as refusal:
        filed(world, answers=answers)
    assert (refusal.value.reason, refusal.value.names) == (reason, names)
    assert not Application.objects.exists()


def test_a_missing_paper_is_named(world: World) -> None:
    with pytest.raises(CannotFile) as refusal:
        file_application(replace(filing(world), documents={}), by=world.asha_herself, now=NOW)
    assert refusal.value.args == ("documents_missing: identity_proof",)


def test_a_bad_foreign_or_used_paper_is_refused(world: World) -> None:
    blurred = paper(world, problem="blurred")
    used = Document.objects.get(application_id=filed(world).application).id
    for bad in (blurred, used, uuid4()):
        wanted = replace(filing(world), documents={"identity_proof": (bad,)})
        with pytest.raises(CannotFile, match="documents_unknown"):
            file_application(wanted, by=world.asha_herself, now=NOW)


def test_a_paper_that_was_not_asked_for_is_refused(world: World) -> None:
    wanted = filing(world)
    wanted = replace(wanted, documents={**wanted.documents, "horoscope": (paper(world),)})
    with pytest.raises(CannotFile, match="documents_not_asked: horoscope"):
        file_application(wanted, by=world.asha_herself, now=NOW)


def test_one_paper_may_answer_two_requests(world: World) -> None:
    aadhaar = paper(world)
    wanted = replace(
        filing(world), documents={"identity_proof": (aadhaar,), "income_proof": (aadhaar,)}
    )
    done = file_application(wanted, by=world.asha_herself, now=NOW)
    document = Document.objects.get(application_id=done.application)
    assert sorted(document.requests) == ["identity_proof", "income_proof"]


def test_many_are_filed_together_and_a_bad_one_alone_is_refused(world: World) -> None:
    good, other = filing(world), filing(world, answers={"urgent": True})
    bad = replace(filing(world), answers={})
    thief = replace(filing(world), documents=good.documents)
    senders = [(one, world.asha_herself) for one in (good, bad, other, thief)]
    first, refused, second, stolen = file_applications(senders, now=NOW)
    assert isinstance(first, Filed) and isinstance(second, Filed)
    assert isinstance(refused, CannotFile) and refused.reason == "answers_invalid"
    assert isinstance(stolen, CannotFile) and stolen.reason == "documents_unknown"
    assert file_applications(senders, now=NOW)[::2] == [first, second]
    assert verify_chain().first_bad is None


def test_filing_many_costs_the_round_trips_of_filing_one(world: World) -> None:
    def cost(count: int) -> int:
        senders = [(filing(world), world.asha_herself) for _ in range(count)]
        with CaptureQueriesContext(connection) as captured:
            file_applications(senders, now=NOW)
        return len(captured)

    assert cost(1) == cost(8) <= 12


def test_the_place_in_the_form_says_which_office(world: World) -> None:
    done = file_application(other_place(filing(world)), by=world.asha_herself, now=NOW)
    assert done.jurisdiction == "DL/south/saket"
