"""Back and forth: the office asks, the clock stops, the citizen corrects, the clock runs on."""

from __future__ import annotations

from datetime import date
from uuid import UUID

import pytest

from dastak.accounts.actors import citizen_actor
from dastak.casework.actions.answer_clarification import (
    CannotFile,
    ClarificationAnswer,
    answer_clarification,
)
from dastak.casework.actions.ask_clarification import NotAsked, ask_clarification
from dastak.casework.actions.withdraw import withdraw
from dastak.casework.lifecycle import NotAllowed
from dastak.casework.locking import NoSuchCase
from dastak.casework.models import Application, Clarification, Document
from dastak.casework.queries.citizen_cases import citizen_cases
from dastak.citizens.models import Citizen
from dastak.values.ids import CitizenId
from tests.apps.casework.world import DAY, NOW, World, filed, paper, service

SERVICE = service().service


def _ask(world: World, application: UUID, *fields: str, documents: tuple[str, ...] = ()) -> int:
    bala = world.bala
    return ask_clarification(
        application,
        question="Please check",
        fields=fields,
        documents=documents,
        service=SERVICE,
        by=bala.actor,
        scope=bala.scope,
        now=NOW + 2 * DAY,
    )


def test_the_clock_stops_and_runs_on_with_the_same_days_left(world: World) -> None:
    done = filed(world)
    _ask(world, done.application, "income")
    row = Application.objects.get(id=done.application)
    assert (row.status, row.clock_stopped_at) == ("clarification", NOW + 2 * DAY)
    answer = ClarificationAnswer(done.reference, world.asha, {"income": 95_000}, note="typo")
    due = answer_clarification(answer, service=SERVICE, by=world.asha_herself, now=NOW + 9 * DAY)
    assert due == date(2026, 1, 26)
    row.refresh_from_db()
    assert (row.status, row.due_on, row.stopped_days, row.clock_stopped_at) == (
        "in_review",
        due,
        7,
        None,
    )
    assert isinstance(row.answers, dict) and row.answers["income"] == 95_000
    asked = Clarification.objects.get(application=row)
    assert (asked.answered_at, asked.note) == (NOW + 9 * DAY, "typo")


def test_a_new_paper_is_attached_beside_the_old_one(world: World) -> None:
    done = filed(world)
    _ask(world, done.application, documents=("income_proof",))
    new = paper(world, request="income_proof")
    answer = ClarificationAnswer(done.reference, world.asha, documents={"income_proof": (new,)})
    answer_clarification(answer, service=SERVICE, by=world.asha_herself, now=NOW + 3 * DAY)
    papers = Document.objects.filter(application_id=done.application)
    assert sorted(row.requests for row in papers) == [["identity_proof"], ["income_proof"]]


def test_only_what_was_asked_can_be_changed(world: World) -> None:
    done = filed(world)
    _ask(world, done.application, "income")
    for answers in ({"applicant_name": "Someone Else"}, {"income": -5}):
        answer = ClarificationAnswer(done.reference, world.asha, answers)
        with pytest.raises(CannotFile):
            answer_clarification(answer, service=SERVICE, by=world.asha_herself, now=NOW + 3 * DAY)
    assert Application.objects.get(id=done.application).status == "clarification"


def test_a_question_about_an_unknown_field_is_not_asked(world: World) -> None:
    done = filed(world)
    with pytest.raises(NotAsked, match="shoe_size"):
        _ask(world, done.application, "shoe_size")


def test_another_citizen_cannot_answer_or_withdraw(world: World) -> None:
    done = filed(world)
    _ask(world, done.application, "income")
    other = CitizenId(Citizen.objects.create().pk)
    answer = ClarificationAnswer(done.reference, other, {"income": 1})
    with pytest.raises(NoSuchCase):
        answer_clarification(answer, service=SERVICE, by=citizen_actor(other), now=NOW)
    with pytest.raises(NoSuchCase):
        withdraw(done.reference, citizen=other, by=citizen_actor(other), now=NOW)


def test_an_answer_twice_is_not_allowed_and_changes_nothing(world: World) -> None:
    done = filed(world)
    _ask(world, done.application, "income")
    answer = ClarificationAnswer(done.reference, world.asha, {"income": 95_000})
    answer_clarification(answer, service=SERVICE, by=world.asha_herself, now=NOW + 3 * DAY)
    with pytest.raises(NotAllowed):
        answer_clarification(answer, service=SERVICE, by=world.asha_herself, now=NOW + 4 * DAY)


def test_the_citizen_sees_what_is_asked_and_can_withdraw_instead(world: World) -> None:
    done = filed(world)
    _ask(world, done.application, "income")
    [case] = citizen_cases(world.asha)
    assert (case.reason, case.asked_fields) == ("Please check", ("income",))
    for _ in range(2):
        withdraw(done.reference, citizen=world.asha, by=world.asha_herself, now=NOW + 3 * DAY)
    [case] = citizen_cases(world.asha)
    assert (case.status, case.asked_fields) == ("withdrawn", ())


def test_a_second_round_is_possible(world: World) -> None:
    done = filed(world)
    for round_ in (1, 2):
        _ask(world, done.application, "income")
        answer = ClarificationAnswer(done.reference, world.asha, {"income": 95_000 + round_})
        answer_clarification(answer, service=SERVICE, by=world.asha_herself, now=NOW + 3 * DAY)
    assert Clarification.objects.filter(application_id=done.application).count() == 2
