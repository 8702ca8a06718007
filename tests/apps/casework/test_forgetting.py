"""Past its retention a closed case is erased but for its bones; nothing under an open case is."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime, timedelta
from uuid import UUID

import msgspec
import pytest

from dastak.accounts.actors import SYSTEM, citizen_actor
from dastak.audit.queries import entries_about, verify_chain
from dastak.casework.actions import forget as forgetting
from dastak.casework.actions.approve import approve
from dastak.casework.actions.ask_clarification import ask_clarification
from dastak.casework.actions.file_application import file_application
from dastak.casework.actions.forget import forget_case, forget_paper
from dastak.casework.actions.keep_document import keep_document
from dastak.casework.actions.reject import reject
from dastak.casework.actions.withdraw import withdraw
from dastak.casework.models import (
    Application,
    ApplicationEvent,
    Decision,
    Document,
    SearchMark,
)
from dastak.casework.queries.citizen_cases import citizen_cases
from dastak.casework.queries.forgetting import cases_to_forget, loose_papers
from dastak.catalogue.actions import publish
from dastak.catalogue.queries import published_version
from dastak.definitions.model import ServiceVersion
from dastak.values.ids import ServiceId
from dastak.vault.files import fetch, keep
from tests.apps.casework.world import DAY, NOW, World, checked, filing, paper, service

KEPT = timedelta(days=1095)
REASON = "The paper does not show your name."


@pytest.fixture
def published(world: World) -> ServiceVersion:
    """A service of this file alone, as the catalogue has it."""
    body = msgspec.structs.replace(service().service, id=ServiceId("kept-three-years"))
    publish([body], by=SYSTEM, now=NOW)
    return published_version(body.id, 1)


def case(world: World, published: ServiceVersion) -> tuple[UUID, str, str]:
    """An application with a real file; its id, its reference and the file's key."""
    key = keep(b"a photograph of a paper", folder="papers", suffix=".jpg")
    one = replace(checked(world), storage_key=key)
    sent = keep_document(one, by=SYSTEM, now=NOW)
    wanted = replace(
        filing(world, published=published), documents={"identity_proof": (UUID(str(sent)),)}
    )
    done = file_application(wanted, by=world.asha_herself, now=NOW)
    return UUID(str(done.application)), done.reference, key


def is_there(key: str) -> bool:
    try:
        fetch(key)
    except FileNotFoundError:
        return False
    return True


def due(now: datetime) -> list[UUID]:
    return cases_to_forget(now=now, limit=10)


def test_a_case_is_erased_after_its_time_and_its_bones_stay(
    world: World, published: ServiceVersion
) -> None:
    id_, reference, key = case(world, published)
    reject(id_, reason=REASON, by=world.bala.actor, scope=world.bala.scope, now=NOW + DAY)
    assert SearchMark.objects.filter(application_id=id_).exists()
    end = NOW + DAY + KEPT
    assert due(end - timedelta(seconds=1)) == []
    assert due(end) == [id_]
    assert forget_case(id_, by=SYSTEM, now=end)
    row = Application.objects.get(id=id_)
    assert (row.answers, row.provenance, row.forgotten_at) == ({}, {}, end)
    assert (row.reference, row.status, row.decided_at) == (reference, "rejected", NOW + DAY)
    assert not Document.objects.filter(application=row).exists()
    assert not is_there(key)
    assert not SearchMark.objects.filter(application=row).exists()
    assert Decision.objects.get(application=row).reason == ""
    steps = ApplicationEvent.objects.filter(application=row)
    assert {step.text for step in steps} == {""} and steps.count() == 2
    assert [one.reference for one in citizen_cases(world.asha)] == [reference]
    assert due(end) == []


def test_erasing_is_in_the_audit_and_happens_once(world: World, published: ServiceVersion) -> None:
    id_, reference, _ = case(world, published)
    approve(id_, by=world.bala.actor, scope=world.bala.scope, now=NOW)
    assert [forget_case(id_, by=SYSTEM, now=NOW + KEPT) for _ in range(3)] == [True, False, False]
    entries = [one for one in entries_about(f"application:{id_}") if one.verb == "case.forgotten"]
    (entry,) = entries
    assert entry.details == {"reference": reference, "papers": "1"}
    assert verify_chain().first_bad is None


def test_a_case_that_was_taken_back_counts_from_that_day(
    world: World, published: ServiceVersion
) -> None:
    id_, reference, _ = case(world, published)
    day = NOW + 10 * DAY
    withdraw(reference, citizen=world.asha, by=citizen_actor(world.asha), now=day)
    assert due(NOW + KEPT + DAY) == []
    assert due(day + KEPT) == [id_]


def test_nothing_under_an_open_case_is_touched(world: World, published: ServiceVersion) -> None:
    ages = NOW + 40 * KEPT
    submitted, _, first = case(world, published)
    asked, _, second = case(world, published)
    ask_clarification(
        asked,
        question="Which year?",
        fields=("income",),
        service=published.service,
        by=world.bala.actor,
        scope=world.bala.scope,
        now=NOW,
    )
    assert due(ages) == []
    for id_, key in ((submitted, first), (asked, second)):
        assert not forget_case(id_, by=SYSTEM, now=ages)
        answers = Application.objects.get(id=id_).answers
        assert isinstance(answers, dict) and answers["applicant_name"] == "Asha Devi"
        assert is_there(key)


def test_a_case_asked_for_too_early_is_left_alone(world: World, published: ServiceVersion) -> None:
    id_, _, key = case(world, published)
    approve(id_, by=world.bala.actor, scope=world.bala.scope, now=NOW)
    assert not forget_case(id_, by=SYSTEM, now=NOW + KEPT - timedelta(seconds=1))
    assert is_there(key)


def test_each_case_keeps_to_the_version_it_was_filed_under(
    world: World, published: ServiceVersion
) -> None:
    old, _, _ = case(world, published)
    longer = msgspec.structs.replace(published.service, retention_days=2000)
    publish([longer], by=SYSTEM, now=NOW)
    new, _, _ = case(world, published_version(published.service.id, 2))
    for id_ in (old, new):
        approve(id_, by=world.bala.actor, scope=world.bala.scope, now=NOW)
    assert due(NOW + KEPT) == [old]
    assert set(due(NOW + timedelta(days=2000))) == {old, new}


def test_a_crash_between_file_and_row_is_finished_in_the_next_round(
    world: World, published: ServiceVersion, monkeypatch: pytest.MonkeyPatch
) -> None:
    id_, _, key = case(world, published)
    approve(id_, by=world.bala.actor, scope=world.bala.scope, now=NOW)

    class Crash(Exception):
        pass

    def crash(*given: object, **named: object) -> None:
        raise Crash

    with monkeypatch.context() as patched:
        patched.setattr(forgetting, "record", crash)
        with pytest.raises(Crash):
            forget_case(id_, by=SYSTEM, now=NOW + KEPT)
    assert Application.objects.get(id=id_).answers != {}
    assert due(NOW + KEPT) == [id_]
    assert forget_case(id_, by=SYSTEM, now=NOW + KEPT)
    assert not is_there(key)


def test_a_paper_that_no_application_took_is_erased(world: World) -> None:
    key = keep(b"a draft's paper", folder="papers", suffix=".jpg")
    sent = keep_document(replace(checked(world), storage_key=key), by=SYSTEM, now=NOW)
    (loose,) = loose_papers(before=NOW + DAY, after=None, limit=10)
    assert loose == (sent, 1, NOW)
    assert loose_papers(before=NOW, after=None, limit=10) == []
    assert [forget_paper(sent, by=SYSTEM) for _ in range(2)] == [True, False]
    assert not is_there(key) and not Document.objects.exists()
    assert [one.verb for one in entries_about(f"document:{sent}")][-1] == "document.forgotten"


def test_a_paper_that_an_application_took_meanwhile_stays(
    world: World, published: ServiceVersion
) -> None:
    id_, _, key = case(world, published)
    taken = Document.objects.get(application_id=id_)
    assert not forget_paper(taken.id, by=SYSTEM)
    assert is_there(key)


def test_loose_papers_are_paged_through(world: World) -> None:
    papers = {paper(world) for _ in range(5)}
    seen, last = [], None
    while page := loose_papers(before=NOW + DAY, after=last, limit=2):
        seen += [id_ for id_, _, _ in page]
        last = page[-1]
    assert len(seen) == 5 and set(seen) == papers
