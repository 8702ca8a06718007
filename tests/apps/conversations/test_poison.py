"""What cannot be handled is set aside, said sorry for, and harms nobody beside it."""

from __future__ import annotations

import pytest
from django.db import connection

from dastak.accounts.scope import SYSTEM_WIDE, in_scope
from dastak.conversations.actions.tell import tell
from dastak.conversations.claiming import claim_one
from dastak.conversations.models import Conversation, WaitingEvent
from dastak.conversations.setting_aside import set_aside
from dastak.conversations.turns import take_batch
from dastak.dialogue.events import CaseMoved
from dastak.messaging.models import InboundUpdate
from dastak.values.ids import ServiceId
from dastak.values.outbound import TextOut
from tests.apps.conversations.town import (
    ASHA,
    BALA,
    Town,
    heard,
    inbox_states,
    said,
    talks,
    write,
)
from tests.wire import Trouble, each_statement

APPROVED = CaseMoved("INC-26-000001-1", ServiceId("income-certificate"), "approved")


@pytest.fixture
def talking(town: Town) -> Town:
    """Asha and Bala have begun to talk, in English."""
    for who in (ASHA, BALA):
        write("Hi", "English", who=who)
    town.work()
    return town


def damaged(talk: Conversation) -> None:
    """Its address cannot be opened any more: whatever is heard in it is poison."""
    with in_scope(SYSTEM_WIDE):
        Conversation.objects.filter(pk=talk.pk).update(address=b"\x01 not sealed by us at all")


def test_poison_is_set_aside_and_the_neighbours_are_answered(talking: Town) -> None:
    asha, bala = talks()
    damaged(asha)
    before = len(said(bala))
    write("menu", who=ASHA)
    write("menu", who=BALA)
    talking.work()
    assert inbox_states() == [1, 1, 1, 1, 2, 1]
    assert InboundUpdate.objects.get(state=2).error == "CannotUnseal"
    assert bytes(InboundUpdate.objects.get(state=2).raw)
    assert len(said(bala)) == before + 1
    assert heard(bala)[-1] == "menu"


def fail_on_turn(talk: Conversation, turn: int) -> None:
    """A turn with this number is there already, so that saving it again fails in the database."""
    with connection.cursor() as cursor:
        cursor.execute(
            "INSERT INTO conversations_turn"
            " (conversation_id, turn, at, sealed, department_id, jurisdiction)"
            " VALUES (%s, %s, now(), '', 'revenue', 'DL')",
            [talk.pk, turn],
        )


def test_who_sent_the_poison_is_told_in_their_language(talking: Town) -> None:
    asha, _ = talks()
    fail_on_turn(asha, asha.turn + 1)
    before = len(said(asha))
    write("menu", who=ASHA)
    talking.work()
    (sorry,) = said(asha)[before:]
    english = talking.definitions(talking.shell.lines.numbered(asha.number_id))
    assert sorry.content == TextOut(english.wording(sorry.language).text("refused.other"))  # type: ignore[arg-type]
    assert sorry.language == "en" and sorry.user_id == ASHA.user_id


def test_an_event_beside_a_poisonous_message_is_heard(talking: Town) -> None:
    asha, bala = talks()
    damaged(asha)
    tell(bala, APPROVED, key="approved:1")
    write("menu", who=ASHA)
    talking.work()
    assert list(WaitingEvent.objects.values_list("state", flat=True)) == [1]
    assert inbox_states()[-1] == 2


def test_a_poisonous_event_is_set_aside_and_messages_are_heard(talking: Town) -> None:
    asha, bala = talks()
    tell(asha, APPROVED, key="approved:1")
    WaitingEvent.objects.update(payload="{}")
    write("menu", who=BALA)
    talking.work()
    assert list(WaitingEvent.objects.values_list("state", "error")) == [(2, "ValidationError")]
    assert heard(bala)[-1] == "menu"
    assert inbox_states()[-1] == 1


def test_the_apologies_for_a_message_and_an_event_are_two(talking: Town) -> None:
    """Although both may have the same number."""
    asha, bala = talks()
    fail_on_turn(asha, asha.turn + 1)
    fail_on_turn(bala, bala.turn + 1)
    write("menu", who=ASHA)
    update = InboundUpdate.objects.latest("id")
    tell(bala, APPROVED, key="approved:1")
    WaitingEvent.objects.update(id=update.pk)
    before = len(said())
    talking.work()
    assert len(said()) == before + 2


def test_what_another_worker_handled_meanwhile_is_not_set_aside(talking: Town) -> None:
    write("menu", who=ASHA)
    claimed = claim_one()
    talking.work()
    before = len(said())
    set_aside(claimed, "TooLate", shell=talking.shell)
    assert inbox_states()[-1] == 1
    assert len(said()) == before


@pytest.mark.parametrize("limit", [1, 2, 50])
def test_much_poison_holds_nobody_up(talking: Town, limit: int) -> None:
    asha, bala = talks()
    damaged(asha)
    for n in range(4):
        write(f"a{n}", who=ASHA)
        write(f"word {n}", who=BALA)
    talking.work(limit=limit)
    assert sorted(inbox_states()) == [1] * 8 + [2] * 4
    assert heard(bala)[-4:] == [f"word {n}" for n in range(4)]


def test_a_batch_that_fails_for_a_moment_is_done_one_by_one(talking: Town) -> None:
    failed: list[str] = []

    def see(statement: str) -> None:
        if "INSERT INTO conversations_turn" in statement and not failed:
            failed.append(statement)
            raise Trouble

    write("one", "two", who=ASHA)
    write("three", who=BALA)
    with each_statement(see):
        take_batch(talking.shell)
    assert failed and set(inbox_states()) == {1}
