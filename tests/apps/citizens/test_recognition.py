"""Who wrote: by business-scoped id, by phone, after a change, and when a phone has a new owner."""

from __future__ import annotations

import threading
from datetime import UTC, datetime

import pytest
from django.db import connection
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from dastak.accounts.scope import SYSTEM_WIDE, in_scope
from dastak.citizens.models import Citizen, Identifier
from dastak.citizens.recognition import Knock, recognise
from dastak.integrations.channel.port import IdentityChange, Sender
from tests.wire import each_statement

NOW = datetime(2026, 11, 21, 6, 0, tzinfo=UTC)
DELHI, PUNJAB = "delhi", "punjab"
ASHA = Sender("IN.asha", "919810000001", "Asha")
pytestmark = pytest.mark.django_db


def who(
    user_id: str = "", phone: str = "", *, at: str = DELHI, change: IdentityChange | None = None
) -> int:
    knock = Knock(Sender(user_id, phone), at, change)
    return recognise([knock], now=NOW)[knock].id


def active(citizen: int) -> set[str]:
    rows = Identifier.objects.filter(citizen_id=citizen, retired_at=None)
    return {row.value for row in rows}


def test_a_stranger_becomes_a_citizen_with_both_identifiers() -> None:
    asha = who("IN.asha", "919810000001")
    assert active(asha) == {"IN.asha", "919810000001"}
    assert Citizen.objects.count() == 1


@pytest.mark.parametrize(
    ("user_id", "phone"),
    [("IN.asha", "919810000001"), ("IN.asha", ""), ("", "919810000001")],
    ids=["both", "bsuid only", "phone only"],
)
def test_she_is_known_again_by_either_identifier(user_id: str, phone: str) -> None:
    asha = who("IN.asha", "919810000001")
    assert who(user_id, phone) == asha
    assert Citizen.objects.count() == 1


def test_who_came_with_a_phone_alone_is_given_the_user_id_later() -> None:
    asha = who("", "919810000001")
    assert who("IN.asha", "919810000001") == asha
    assert who("IN.asha", "") == asha


def test_who_came_with_a_user_id_alone_is_given_the_phone_later() -> None:
    asha = who("IN.asha", "")
    assert who("IN.asha", "919810000001") == asha
    assert who("", "919810000001") == asha


def test_a_changed_number_stays_the_same_citizen() -> None:
    asha = who("IN.asha", "919810000001")
    change = IdentityChange("IN.asha", "919810000001")
    assert who("IN.asha2", "919810000009", change=change) == asha
    assert active(asha) == {"IN.asha2", "919810000009"}
    assert who("IN.asha2", "") == who("", "919810000009") == asha


def test_a_user_id_that_changed_without_a_phone_stays_the_same_citizen() -> None:
    asha = who("IN.asha", "")
    assert who("IN.asha2", "", change=IdentityChange("IN.asha", "")) == asha
    assert active(asha) == {"IN.asha2"}


def test_the_number_that_was_left_belongs_to_whoever_writes_from_it_next() -> None:
    asha = who("IN.asha", "919810000001")
    who("IN.asha2", "919810000009", change=IdentityChange("IN.asha", "919810000001"))
    bala = who("IN.bala", "919810000001")
    assert bala != asha
    assert who("", "919810000001") == bala


def test_a_change_and_the_next_owner_in_one_batch_are_told_apart() -> None:
    before = Knock(Sender("IN.asha", "919810000001"), DELHI)
    change = IdentityChange("IN.asha", "919810000001")
    moved = Knock(Sender("IN.asha2", "919810000009"), DELHI, change)
    bala = Knock(Sender("IN.bala", "919810000001"), DELHI)
    after = Knock(Sender("IN.asha2", "919810000009"), DELHI)
    known = recognise([before, moved, bala, after], now=NOW)
    assert known[before].id == known[moved].id == known[after].id != known[bala].id
    assert active(known[after].id) == {"IN.asha2", "919810000009"}
    assert active(known[bala].id) == {"IN.bala", "919810000001"}


def test_a_recycled_phone_is_a_new_citizen() -> None:
    asha = who("IN.asha", "919810000001")
    bala = who("IN.bala", "919810000001")
    assert bala != asha
    assert active(asha) == {"IN.asha"}
    assert who("", "919810000001") == bala


def test_a_known_citizen_who_takes_over_a_phone_owns_it_from_then_on() -> None:
    asha = who("IN.asha", "919810000001")
    bala = who("IN.bala", "919810000002")
    assert who("IN.bala", "919810000001") == bala
    assert who("", "919810000001") == bala
    assert active(asha) == {"IN.asha"}


def test_two_portfolios_know_one_citizen_by_the_phone() -> None:
    asha = who("IN.asha", "919810000001", at=DELHI)
    assert who("IN.4711", "919810000001", at=PUNJAB) == asha
    assert who("IN.4711", "", at=PUNJAB) == who("IN.asha", "", at=DELHI) == asha


def test_one_user_id_in_two_portfolios_is_not_one_person() -> None:
    assert who("IN.asha", "", at=DELHI) != who("IN.asha", "", at=PUNJAB)


def test_identifiers_rest_sealed_and_blinded() -> None:
    who("IN.asha", "919810000001")
    with connection.cursor() as cursor:
        cursor.execute("SELECT value, blind FROM citizens_identifier")
        at_rest = b"".join(bytes(part) for row in cursor.fetchall() for part in row)
    assert b"9810000001" not in at_rest and b"asha" not in at_rest


@pytest.mark.parametrize("strangers", [1, 50])
def test_strangers_cost_the_same_few_statements_however_many_there_are(strangers: int) -> None:
    seen: list[str] = []
    knocks = [Knock(Sender(f"IN.{n}", f"9198{n:08}"), DELHI) for n in range(strangers)]
    with each_statement(seen.append):
        recognise(knocks, now=NOW)
        first = [sql for sql in seen if "SAVEPOINT" not in sql]
        seen.clear()
        recognise(knocks, now=NOW)
    assert len(first) <= 6
    assert len(seen) == 1


PEOPLE = st.sampled_from(["", "IN.a", "IN.b", "IN.c"])
PHONES = st.sampled_from(["", "919810000001", "919810000002", "919810000003"])


@settings(
    max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
@given(
    st.lists(
        st.tuples(PEOPLE, PHONES, st.sampled_from([DELHI, PUNJAB])).filter(lambda s: s[0] or s[1]),
        min_size=1,
        max_size=8,
    )
)
def test_whoever_visits_each_identifier_has_one_owner(
    db: None, visits: list[tuple[str, str, str]]
) -> None:
    """And who wrote last is known by everything that they showed."""
    Identifier.objects.all().delete()
    Citizen.objects.all().delete()
    knocks = [Knock(Sender(user_id, phone), portfolio) for user_id, phone, portfolio in visits]
    recognise(knocks, now=NOW)
    owners = list(Identifier.objects.filter(retired_at=None).values_list("blind", flat=True))
    assert len(owners) == len({bytes(owner) for owner in owners})
    again = recognise(knocks[-1:], now=NOW)[knocks[-1]]
    rows = Identifier.objects.filter(retired_at=None, citizen_id=again.id)
    assert {b for _, _, b in knocks[-1].identifiers()} <= {bytes(row.blind) for row in rows}


@pytest.mark.django_db(transaction=True)
def test_two_batches_that_meet_the_same_stranger_at_once_make_one_citizen() -> None:
    start = threading.Barrier(4)
    found: list[int] = []
    knocks = (
        [Knock(ASHA, DELHI), Knock(Sender("IN.bala", "919810000002"), DELHI)],
        [Knock(Sender("IN.bala", "919810000002"), DELHI), Knock(ASHA, DELHI)],
        [Knock(Sender("", "919810000001"), DELHI)],
        [Knock(Sender("IN.asha", ""), DELHI), Knock(ASHA, DELHI)],
    )

    def batch(mine: list[Knock]) -> None:
        try:
            start.wait(10)
            with in_scope(SYSTEM_WIDE):
                known = recognise(mine, now=NOW)
            found.extend(k.id for knock, k in known.items() if knock.sender == ASHA)
        finally:
            connection.close()

    threads = [threading.Thread(target=batch, args=(mine,)) for mine in knocks]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join(20)
    assert len(found) == 3 and len(set(found)) == 1
    assert who("IN.asha", "") == found[0]
