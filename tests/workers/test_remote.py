"""What leaves the machine is tried, tried again, and answered for in the end; never silent."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime, timedelta

import msgspec
import pytest
from django.db import connection

from dastak.conversations.models import RemoteEffect, WaitingEvent
from dastak.conversations.ports import Await, Ports
from dastak.conversations.remote_jobs import claim_job, finish
from dastak.dialogue.effects import CheckDocument, Effect
from dastak.dialogue.events import DocumentChecked, Event
from dastak.values.ids import ServiceId
from dastak.values.inbound import MediaIn
from dastak.workers.remote import MAX_ATTEMPTS, RemoteWorker
from tests.apps.conversations.town import NOW, Town, found, talks, write

PAPER = CheckDocument(
    "identity_proof", ("aadhaar",), MediaIn("image", "M1"), ServiceId("income-certificate")
)


class Broken(Exception):
    """No port can be had."""


@pytest.fixture
def town(system_scope: None) -> Town:
    town = found()
    write("Hi", "English")
    town.work()
    return town


class Clock:
    """Moves when told."""

    now: datetime = NOW

    def __call__(self) -> datetime:
        return self.now


@pytest.fixture
def clock() -> Clock:
    return Clock()


@pytest.fixture
def worker(clock: Clock) -> Iterator[RemoteWorker]:
    """Its ports are never to be had."""

    def make(run: Await) -> Ports:
        raise Broken

    made = RemoteWorker(make, clock=clock)
    yield made
    made.close()


def order(key: str = "1.1.0", effect: Effect = PAPER) -> RemoteEffect:
    (talk,) = talks()
    return RemoteEffect.objects.create(
        key=key,
        conversation=talk,
        payload=msgspec.json.encode(effect).decode(),
        not_before=NOW - timedelta(seconds=1),
    )


def outcomes() -> list[Event]:
    rows = WaitingEvent.objects.order_by("id")
    return [msgspec.json.decode(row.payload, type=Event) for row in rows]


def test_trouble_is_waited_out_longer_each_time_and_then_told(
    town: Town, worker: RemoteWorker, clock: Clock
) -> None:
    row = order()
    waits: list[timedelta] = []
    for _ in range(MAX_ATTEMPTS - 1):
        assert worker.do_one() == 1
        row.refresh_from_db()
        assert (row.state, row.error) == (0, "Broken")
        waits.append(row.not_before - clock.now)
        assert worker.do_one() == 0, "not before its time"
        clock.now = row.not_before
    assert waits == sorted(waits)
    assert outcomes() == []
    assert worker.do_one() == 1
    row.refresh_from_db()
    assert (row.state, row.error) == (2, "Broken")
    (told,) = outcomes()
    assert isinstance(told, DocumentChecked) and told.problem == "unavailable"
    assert town.work() == 1


def test_work_that_kills_its_process_is_not_done_for_ever(
    town: Town, worker: RemoteWorker, clock: Clock
) -> None:
    """Claimed again and again, never finished: at last it is told as failed."""
    row = order()
    for _ in range(MAX_ATTEMPTS):
        assert claim_job(now=clock.now) is not None
        clock.now += timedelta(hours=1)
    assert worker.do_one() == 1
    row.refresh_from_db()
    assert (row.state, row.error) == (2, "never finished")
    assert len(outcomes()) == 1


def test_a_lease_keeps_others_away_until_it_ends(town: Town) -> None:
    order()
    first = claim_job(now=NOW)
    assert first is not None and first.attempt == 1
    assert claim_job(now=NOW + timedelta(seconds=10)) is None
    second = claim_job(now=NOW + timedelta(hours=1))
    assert second is not None and second.attempt == 2


@pytest.mark.parametrize("damage", ["sealed", "shape"])
def test_an_order_that_cannot_be_read_is_given_up_and_holds_up_no_other(
    town: Town, worker: RemoteWorker, damage: str
) -> None:
    broken, good = order("1.1.0"), order("1.2.0")
    if damage == "shape":
        RemoteEffect.objects.filter(pk=broken.pk).update(payload='{"type": "levitate"}')
    else:
        with connection.cursor() as cursor:
            cursor.execute(
                "UPDATE conversations_remoteeffect SET payload = %s WHERE id = %s",
                [b"\x01?", broken.pk],
            )
    worker.do_one()
    assert worker.do_one() == 1
    states = dict(RemoteEffect.objects.values_list("pk", "state"))
    assert states[broken.pk] == 2
    assert RemoteEffect.objects.defer("payload").get(pk=good.pk).attempts == 1


def test_an_outcome_told_twice_is_heard_once(town: Town) -> None:
    order()
    job = claim_job(now=NOW)
    assert job is not None
    for problem in ("blurred", "dark"):
        finish(job, DocumentChecked(job.key, "identity_proof", None, problem=problem))
    assert len(outcomes()) == 1
