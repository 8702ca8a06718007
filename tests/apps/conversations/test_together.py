"""Two workers on one backlog, the cost of a batch, and indexes that are used when much is done."""

from __future__ import annotations

import itertools
import threading
from typing import Any

import pytest
from django.db import connection

from dastak.accounts.scope import SYSTEM_WIDE, in_scope
from dastak.conversations import claiming, gathering
from dastak.conversations.shell import Shell
from dastak.conversations.turns import take_batch
from dastak.messaging import delivery, outgoing
from dastak.vault.statements import run
from tests.apps.conversations.town import (
    DOOR,
    HEALTH,
    Person,
    Town,
    heard,
    inbox_states,
    records,
    said,
    talks,
    write,
)
from tests.wire import round_trips

PEOPLE = [Person(f"9198{n:08}", f"IN.{n}") for n in range(12)]


@pytest.mark.parametrize("partitions", [4, 64])
def test_two_workers_lose_nothing_double_nothing_and_keep_the_order(
    open_town: Town, partitions: int
) -> None:
    words = [f"word {n}" for n in range(6)]
    for word, who in itertools.product(words, PEOPLE):
        write(word, who=who)
    write("Hi", who=PEOPLE[0], to=HEALTH)
    troubles: list[BaseException] = []

    def worker() -> None:
        shell = Shell(DOOR, open_town.definitions, lambda: open_town.now, partitions)
        try:
            idle = 0
            while idle < 20:
                idle = 0 if take_batch(shell, limit=5) else idle + 1
        except BaseException as trouble:
            troubles.append(trouble)
        finally:
            connection.close()

    threads = [threading.Thread(target=worker) for _ in range(2)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join(120)
    assert troubles == []
    assert set(inbox_states()) == {1}
    revenue = [talk for talk in talks() if talk.department_id == "revenue"]
    assert len(revenue) == len(PEOPLE)
    assert all(heard(talk) == words for talk in revenue)
    assert len({talk.citizen_id for talk in talks()}) == len(PEOPLE)


def test_a_batch_of_sixty_four_costs_five_round_trips_between_begin_and_commit(
    open_town: Town,
) -> None:
    people = [Person(f"9197{n:08}", f"IN.x{n}") for n in range(64)]
    for who in people:
        write("Hi", "English", who=who)
    open_town.work()
    before = len(said())
    for who in people:
        write("menu", who=who)
    with round_trips() as trips:
        assert take_batch(open_town.shell) == 64
    assert len(said()) == before + 64
    assert len(trips) <= 1 + 5 + 1


def test_turns_are_numbered_without_gaps_whoever_took_them(town: Town) -> None:
    write("Hi", "English", "menu")
    town.work()
    (talk,) = talks()
    assert len(records(talk)) == talk.turn


MANY = 50_000
FILL = (
    "INSERT INTO messaging_inboundupdate (key, kind, number, partition, raw, state)"
    " SELECT decode(md5(n::text), 'hex'), CASE n %% 3 WHEN 0 THEN 'status' ELSE 'message' END,"
    " '2001', n %% 64, '', 1 FROM generate_series(1, %s) AS n",
    "INSERT INTO citizens_citizen (language, client, created_at)"
    " SELECT 'hi', 'buttons', now() FROM generate_series(1, %s)",
    "INSERT INTO citizens_identifier (citizen_id, kind, portfolio, value, blind)"
    " SELECT id, 'phone', '', '', decode(md5(id::text), 'hex') FROM citizens_citizen",
    "INSERT INTO conversations_conversation"
    " (citizen_id, number_id, partition, address, department_id, jurisdiction)"
    " SELECT c.id, (SELECT min(id) FROM accounts_number), c.id %% 64, '', 'revenue', 'DL'"
    " FROM citizens_citizen c ON CONFLICT DO NOTHING",
    "INSERT INTO conversations_waitingevent (key, conversation_id, partition, payload, state)"
    " SELECT 'k' || id, id, partition, '', 1 FROM conversations_conversation",
    "INSERT INTO messaging_outboundmessage (key, conversation_id, citizen_id, number_id, priority,"
    " sealed, state, wamid, department_id, jurisdiction)"
    " SELECT 'k' || id, id, citizen_id, number_id, 0, '', 'read', decode(md5(id::text), 'hex'),"
    " 'revenue', 'DL' FROM conversations_conversation",
)
TABLES = (
    "messaging_inboundupdate",
    "messaging_outboundmessage",
    "conversations_conversation",
    "conversations_waitingevent",
    "citizens_identifier",
)
ONE = b"\x00" * 16
QUERIES: dict[str, tuple[str, list[object]]] = {
    "waiting partitions": (claiming._LOCK, [63, 64, 7301]),
    "waiting messages": (claiming._MESSAGES, [list(range(64)), 8, 256]),
    "waiting events": (claiming._EVENTS, [list(range(64)), 8, 256]),
    "conversations": (gathering._SELECT, [[5, 6], [7, 8], [1, 1], []]),
    "waiting statuses": (delivery._CLAIM, [1000]),
    "statuses applied": (
        delivery._APPLY,
        [[5, None], [ONE, ONE], ["read"] * 2, [0, 0], ["", ""], [None, None]],
    ),
    "messages to send": (outgoing._CLAIM, [200, 60.0]),
    "leases that ended": (outgoing._RELEASE, []),
}


def test_no_hot_statement_reads_a_table_from_end_to_end(town: Town) -> None:
    """With 50,000 rows that are done, and a few that wait."""
    write("Hi", "English")
    town.work()
    write("menu")
    with connection.cursor() as cursor, in_scope(SYSTEM_WIDE):
        for statement in FILL:
            cursor.execute(statement, [MANY] if "%s" in statement else [])
        for table in TABLES:
            cursor.execute(f"ANALYZE {table}")
        cursor.execute(claiming._IN_ORDER, ["on"])
        slow = {}
        for name, (statement, values) in QUERIES.items():
            [rows] = run(("EXPLAIN " + statement, values))
            plan = "\n".join(str(row[0]) for row in rows)
            if any(f"Seq Scan on {table}" in plan for table in TABLES):
                slow[name] = plan
    assert not slow, "\n\n".join(f"{name}\n{plan}" for name, plan in slow.items())


WAITING = (
    "INSERT INTO messaging_inboundupdate (key, kind, number, partition, raw)"
    " SELECT decode(md5(n::text), 'hex'), CASE n % 2 WHEN 0 THEN 'status' ELSE 'message' END,"
    " '2001', n % 64, '' FROM generate_series(1, 50000) AS n"
)
BATCHES: dict[str, tuple[str, list[object]]] = {
    name: QUERIES[name] for name in ("waiting partitions", "waiting messages", "waiting statuses")
}


def rows_read(plan: dict[str, Any]) -> int:
    """The most rows that any step of a plan gave or threw away."""
    own = (plan["Actual Rows"] + plan.get("Rows Removed by Filter", 0)) * plan["Actual Loops"]
    return max([int(own), *(rows_read(child) for child in plan.get("Plans", ()))])


def test_a_batch_costs_the_same_however_much_waits(town: Town) -> None:
    with connection.cursor() as cursor, in_scope(SYSTEM_WIDE):
        cursor.execute(WAITING)
        cursor.execute("ANALYZE messaging_inboundupdate")
        cursor.execute(claiming._IN_ORDER, ["off"])
        read = {}
        for name, (statement, values) in BATCHES.items():
            [[(plans,)]] = run(("EXPLAIN (ANALYZE, FORMAT JSON) " + statement, values))
            assert isinstance(plans, list)
            read[name] = rows_read(plans[0]["Plan"])
    assert all(rows <= 1000 for rows in read.values()), read
