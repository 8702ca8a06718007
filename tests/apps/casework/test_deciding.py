"""The office's verbs: who may, when, with what words, and what they leave behind."""

from __future__ import annotations

from dataclasses import replace

import pytest

from dastak.accounts.actors import Actor
from dastak.accounts.scope import Granted, Scope
from dastak.audit.queries import entries_about, verify_chain
from dastak.casework.actions.approve import approve
from dastak.casework.actions.file_application import file_application
from dastak.casework.actions.reject import reject
from dastak.casework.actions.start_review import start_review
from dastak.casework.lifecycle import NotAllowed
from dastak.casework.locking import NoSuchCase
from dastak.casework.models import Application, Decision
from dastak.casework.policy import Forbidden
from dastak.casework.text import LIMIT, NotWritten
from dastak.outbox.models import Announcement
from tests.apps.casework.world import DAY, NOW, REVENUE, UNKNOWN, World, filed, filing, staff


def test_an_officer_takes_up_and_approves(world: World) -> None:
    done, bala = filed(world), world.bala
    for _ in range(2):
        start_review(done.application, by=bala.actor, scope=bala.scope, now=NOW)
    approve(done.application, by=bala.actor, scope=bala.scope, now=NOW + DAY)
    row = Application.objects.get(id=done.application)
    assert (row.status, row.officer_id, row.decided_at) == ("approved", bala.person_id, NOW + DAY)
    decision = Decision.objects.get(application=row)
    assert (decision.approved, decision.in_time) == (True, True)
    verbs = [entry.verb for entry in entries_about(f"application:{row.id}")]
    assert verbs == ["case.filed", "case.review_started", "case.approved"]
    assert verify_chain().first_bad is None


def test_a_rejection_tells_why_and_a_late_decision_is_marked(world: World) -> None:
    done, bala = filed(world), world.bala
    reason = "  आय प्रमाण साफ़ नहीं है  "
    later = NOW + 15 * DAY
    reject(done.application, reason=reason, by=bala.actor, scope=bala.scope, now=later)
    decision = Decision.objects.get(application_id=done.application)
    assert (decision.reason, decision.in_time) == ("आय प्रमाण साफ़ नहीं है", False)
    told = Announcement.objects.get(kind="casework.rejected")
    assert "आय प्रमाण साफ़ नहीं है" in told.payload


@pytest.mark.parametrize(("reason", "key"), [("  ", "missing"), ("x" * (LIMIT + 1), "too_long")])
def test_without_a_fitting_reason_nothing_is_rejected(world: World, reason: str, key: str) -> None:
    done, bala = filed(world), world.bala
    with pytest.raises(NotWritten) as refusal:
        reject(done.application, reason=reason, by=bala.actor, scope=bala.scope, now=NOW)
    assert refusal.value.key == key
    assert Application.objects.get(id=done.application).status == "submitted"


def test_a_decided_case_is_not_decided_again(world: World) -> None:
    done, bala = filed(world), world.bala
    approve(done.application, by=bala.actor, scope=bala.scope, now=NOW)
    with pytest.raises(NotAllowed):
        reject(done.application, reason="no", by=bala.actor, scope=bala.scope, now=NOW)
    assert (
        Announcement.objects.filter(kind__in=["casework.approved", "casework.rejected"]).count()
        == 1
    )


def test_nothing_is_decided_before_the_fee_is_paid(world: World) -> None:
    done, bala = filed(world, answers={"urgent": True}), world.bala
    with pytest.raises(NotAllowed):
        approve(done.application, by=bala.actor, scope=bala.scope, now=NOW)


def test_for_an_officer_of_another_department_or_place_there_is_no_such_case(
    world: World,
) -> None:
    done = filed(world)
    for stranger in (world.chitra, world.dev):
        with pytest.raises(NoSuchCase):
            approve(done.application, by=stranger.actor, scope=stranger.scope, now=NOW)
    with pytest.raises(NoSuchCase):
        approve(UNKNOWN, by=world.bala.actor, scope=world.bala.scope, now=NOW)
    assert Application.objects.get(id=done.application).status == "submitted"


@pytest.mark.parametrize("role", ["auditor", "accounts", "administrator", "operator"])
def test_only_officers_and_supervisors_decide(world: World, role: str) -> None:
    done = filed(world)
    other = staff(role, role, REVENUE, "DL")  # type: ignore[arg-type]
    with pytest.raises(Forbidden):
        approve(done.application, by=other.actor, scope=other.scope, now=NOW)


def test_a_right_in_another_place_does_not_help_here(world: World) -> None:
    done, bala = filed(world), world.bala
    mixed = Scope((Granted("auditor", REVENUE, "DL"), Granted("officer", REVENUE, "DL/south")))
    with pytest.raises(Forbidden):
        approve(done.application, by=bala.actor, scope=mixed, now=NOW)


@pytest.mark.parametrize("kind", ["staff", "operator"])
def test_an_officer_never_decides_a_case_they_filed(world: World, kind: str) -> None:
    bala = world.bala
    at_the_counter = replace(bala.actor, kind=kind)  # type: ignore[arg-type]
    done = file_application(filing(world), by=at_the_counter, now=NOW)
    with pytest.raises(Forbidden):
        approve(done.application, by=bala.actor, scope=bala.scope, now=NOW)
    other = staff("esha", "supervisor", REVENUE, "DL")
    approve(done.application, by=other.actor, scope=other.scope, now=NOW)


def test_a_citizen_cannot_approve_even_with_a_borrowed_scope(world: World) -> None:
    done = filed(world)
    for actor in (world.asha_herself, Actor("system", "dastak")):
        with pytest.raises(Forbidden):
            approve(done.application, by=actor, scope=world.bala.scope, now=NOW)
