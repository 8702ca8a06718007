"""A worker may die anywhere: nothing is lost, nothing is done twice."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import Any

import psycopg
import pytest
from django.db import connection, transaction

from dastak.accounts.scope import SYSTEM_WIDE, in_scope
from dastak.audit.models import AuditEntry
from dastak.casework.models import Application
from dastak.citizens.models import Citizen, Consent, Identifier
from dastak.conversations.models import RemoteEffect, Timer, WaitingEvent
from dastak.conversations.turns import take_batch
from dastak.messaging.models import InboundUpdate
from tests.apps.conversations.town import (
    ASHA,
    BALA,
    HEALTH,
    Person,
    Town,
    deliver,
    heard,
    inbox_states,
    message,
    records,
    said,
    talks,
    text,
    webhook,
    write,
)
from tests.wire import Crash, Trouble, break_at, each_statement

WORDS = ("Hi", "English", "income certificate", "yes", "menu", "status", "stop")


def end_state() -> dict[str, Any]:
    """Everything that a batch leaves, but for ids and times."""
    with in_scope(SYSTEM_WIDE):
        order = {talk.pk: n for n, talk in enumerate(talks())}
        return {
            "inbox": inbox_states(),
            "raw": [bytes(row.raw) for row in InboundUpdate.objects.order_by("id")],
            "citizens": list(Citizen.objects.order_by("id").values_list("language", "client")),
            "identifiers": sorted(row.value for row in Identifier.objects.all()),
            "talks": [(talk.turn, talk.needs_person_at is None) for talk in talks()],
            "turns": [heard(talk) for talk in talks()],
            "said": [[out.content for out in said(talk)] for talk in talks()],
            "timers": sorted((order[t.conversation_id], t.name) for t in Timer.objects.all()),
            "consents": sorted(Consent.objects.values_list("purpose", "granted")),
            "remote": RemoteEffect.objects.count(),
            "events": list(WaitingEvent.objects.values_list("state", flat=True)),
            "applications": Application.objects.count(),
            "audit": AuditEntry.objects.count(),
        }


class Undo(Exception):
    """Back to before."""


def undone(work: Callable[[], Any]) -> Any:
    """The result of some work, of which the database keeps nothing."""
    found: list[Any] = []
    try:
        with transaction.atomic():
            found.append(work())
            raise Undo
    except Undo:
        return found[0]


@pytest.fixture
def backlog(town: Town) -> Town:
    write("Hi")
    town.work()
    write(*WORDS[1:])
    write("Hi", "हिन्दी", who=BALA)
    write("Hello", who=Person("919810000003", "IN.chitra"), to=HEALTH)
    deliver(webhook([message({"type": "sticker", "sticker": {"id": "1"}}, who=BALA)], who=BALA))
    return town


@pytest.mark.parametrize("error", [Crash, Trouble])
def test_breaking_at_any_statement_changes_nothing_in_the_end(
    backlog: Town, error: type[BaseException]
) -> None:
    """A dead process leaves nothing behind; one that lives on goes on one by one."""
    before = end_state()
    wanted = undone(lambda: (backlog.work(), end_state()))[1]
    boundaries = range(_statements(backlog))
    assert len(boundaries) > 10
    for n in boundaries:
        assert undone(partial(_broken, backlog, n, error, before)) == wanted, n


def _statements(town: Town) -> int:
    def count() -> int:
        with break_at(10_000, Crash) as sent:
            take_batch(town.shell)
        return len(sent)

    return int(undone(count))


def _broken(town: Town, n: int, error: type[BaseException], before: dict[str, Any]) -> Any:
    try:
        with transaction.atomic(), break_at(n, error):
            take_batch(town.shell)
    except Crash:
        assert end_state() == before
    town.work()
    return end_state()


def test_what_is_committed_and_not_told_is_not_done_again(open_town: Town) -> None:
    """The acknowledgement is part of the commit: a process that dies right after it, before it
    learns that all went well, has nothing to do again."""
    write(*WORDS)
    commit = psycopg.Connection.commit

    def commit_and_die(self: Any) -> None:
        commit(self)
        raise Crash("after the commit")

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(psycopg.Connection, "commit", commit_and_die)
        with pytest.raises(Crash):
            take_batch(open_town.shell)
    connection.close()
    once = end_state()
    assert open_town.work() == 0
    assert end_state() == once
    assert heard() == list(WORDS)


def test_what_was_not_committed_is_done_by_the_next_worker(open_town: Town) -> None:
    write(*WORDS)

    def die(self: Any) -> None:
        self.pgconn.finish()
        raise psycopg.OperationalError("the connection is lost")

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(psycopg.Connection, "commit", die)
        with pytest.raises(Exception, match=r"lost|closed"):
            take_batch(open_town.shell)
    connection.close()
    assert records() == []
    assert inbox_states() == [0] * len(WORDS)
    open_town.work()
    assert heard() == list(WORDS)
    assert set(inbox_states()) == {1}


@pytest.mark.parametrize(
    "trouble",
    [psycopg.errors.DeadlockDetected, psycopg.errors.AdminShutdown, psycopg.OperationalError],
)
def test_a_database_in_trouble_is_no_fault_of_the_message(
    town: Town, trouble: type[Exception]
) -> None:
    write("Hi")

    def see(statement: str) -> None:
        if "INSERT INTO conversations_turn" in statement:
            raise trouble("for a moment")

    with each_statement(see), pytest.raises(trouble):
        take_batch(town.shell)
    assert inbox_states() == [0]
    town.work()
    assert heard() == ["Hi"] and inbox_states() == [1]


def test_one_turn_that_is_saved_twice_is_refused_by_the_database(town: Town) -> None:
    write("Hi", who=ASHA)
    town.work()
    (talk,) = talks()
    talk.turn = 0
    talk.save(update_fields=["turn"])
    write("Hi again")
    deliver(webhook([message(text("from Bala"), who=BALA)], who=BALA))
    town.work()
    assert inbox_states() == [1, 2, 1]
    assert heard(talk) == ["Hi"]
