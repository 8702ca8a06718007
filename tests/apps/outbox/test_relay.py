"""Announcements are delivered at least once, again after trouble, and given up visibly."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

import msgspec
import pytest
from django.db import connection, transaction

from dastak.outbox import relay
from dastak.outbox.actions import emit
from dastak.outbox.models import Announcement
from dastak.outbox.relay import GIVE_UP_AFTER, LEASE, hand_over
from tests.wire import Crash

pytestmark = pytest.mark.django_db
NOW = datetime(2027, 1, 5, 6, 0, tzinfo=UTC)


class Rained(msgspec.Struct, frozen=True, tag="test.rained"):
    millimetres: int


class Diary:
    """A reaction that writes down what it hears, and may fail."""

    def __init__(self, *fails: BaseException) -> None:
        self.heard: list[int] = []
        self.fails = list(fails)

    def __call__(self, kind: str, payload: bytes) -> None:
        assert kind == "test.rained"
        event = msgspec.json.decode(payload, type=Rained)
        self.heard.append(event.millimetres)
        if self.fails:
            raise self.fails.pop(0)


def rain(*millimetres: int) -> None:
    for amount in millimetres:
        emit(Rained(amount), key=f"rain:{amount}")


def test_what_is_announced_is_heard_once_in_order() -> None:
    rain(1, 2, 3)
    rain(2)
    diary = Diary()
    assert hand_over(diary, now=NOW) == 3
    assert hand_over(diary, now=NOW) == 0
    assert diary.heard == [1, 2, 3]


def test_what_is_rolled_back_was_never_announced() -> None:
    with pytest.raises(Crash), transaction.atomic():
        rain(1)
        raise Crash
    diary = Diary()
    assert hand_over(diary, now=NOW) == 0


def test_a_relay_that_dies_leaves_it_to_another_after_its_lease() -> None:
    rain(1)
    diary = Diary(Crash())
    with pytest.raises(Crash):
        hand_over(diary, now=NOW)
    assert hand_over(diary, now=NOW) == 0, "it is still leased"
    assert hand_over(diary, now=NOW + LEASE) == 1
    assert diary.heard == [1, 1]
    assert Announcement.objects.get().done_at is not None


def test_a_reaction_that_fails_is_tried_again_later_each_time_and_then_given_up() -> None:
    rain(1)
    diary = Diary(*[ValueError("no") for _ in range(50)])
    waits: list[timedelta] = []
    now = NOW
    for _ in range(GIVE_UP_AFTER):
        assert hand_over(diary, now=now) == 1
        row = Announcement.objects.get()
        waits.append(row.next_at - now)
        now = row.next_at
    assert waits == sorted(waits)
    assert waits[0] <= timedelta(seconds=5) and waits[-2] >= timedelta(minutes=15)
    assert hand_over(diary, now=NOW + timedelta(days=365)) == 0
    row = Announcement.objects.get()
    assert (row.error, row.attempts, row.done_at) == ("ValueError", GIVE_UP_AFTER, None)


def test_trouble_that_passes_is_forgotten() -> None:
    rain(1)
    diary = Diary(ValueError("once"))
    hand_over(diary, now=NOW)
    hand_over(diary, now=NOW + timedelta(seconds=10))
    row = Announcement.objects.get()
    assert (row.error, row.done_at is not None) == ("", True)


def test_one_that_fails_holds_up_no_other() -> None:
    rain(1, 2, 3)
    diary = Diary(ValueError("the first"))
    hand_over(diary, now=NOW)
    assert diary.heard == [1, 2, 3]
    assert Announcement.objects.filter(done_at=None).count() == 1


def test_one_that_cannot_be_opened_holds_up_no_other() -> None:
    rain(1, 2)
    first = Announcement.objects.order_by("id")[0].pk
    with connection.cursor() as cursor:
        cursor.execute(
            "UPDATE outbox_announcement SET payload = %s WHERE id = %s", [b"\x01?", first]
        )
    diary = Diary()
    assert hand_over(diary, now=NOW) == 2
    assert diary.heard == [2]
    row = Announcement.objects.defer("payload").get(pk=first)
    assert (row.error, row.attempts) == ("CannotUnseal", 1)


def test_much_is_handed_over_in_batches() -> None:
    rain(*range(relay.BATCH + 5))
    diary = Diary()
    assert hand_over(diary, now=NOW) == relay.BATCH
    assert hand_over(diary, now=NOW) == 5
    assert diary.heard == list(range(relay.BATCH + 5))
