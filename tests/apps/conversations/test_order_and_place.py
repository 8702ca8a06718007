"""Messages are heard in order, once, by the right conversation; the rest is kept for staff."""

from __future__ import annotations

from datetime import timedelta

import pytest
from django.utils import timezone

from dastak.citizens.models import Citizen, Consent
from dastak.conversations.actions.tell import tell
from dastak.conversations.models import RemoteEffect, Timer
from dastak.dialogue.events import CasesFound, Reminded
from dastak.messaging.models import InboundUpdate, OutboundMessage
from dastak.workers.timers import ring_due
from tests.apps.conversations.town import (
    ASHA,
    BALA,
    HEALTH,
    NOW,
    REVENUE,
    Person,
    Town,
    deliver,
    heard,
    inbox_states,
    message,
    outgoing_of,
    records,
    said,
    talks,
    text,
    webhook,
    write,
)


def test_twenty_messages_stored_at_once_are_heard_in_order(town: Town) -> None:
    wanted = ["Hi", "2", *(f"word {n}" for n in range(18))]
    write(*wanted)
    assert town.work() >= 20
    assert heard() == wanted
    assert inbox_states() == [1] * 20


@pytest.mark.parametrize("limit", [1, 3, 256])
def test_the_size_of_batches_changes_nothing(town: Town, limit: int) -> None:
    for n in range(4):
        for who in (ASHA, BALA):
            write(f"word {n}", who=who)
    town.work(limit=limit)
    first, second = talks()
    assert heard(first) == heard(second) == [f"word {n}" for n in range(4)]


def test_a_time_stamp_of_tomorrow_leaves_the_window_no_longer_open(town: Town) -> None:
    deliver(webhook([message(text("Hi"), at=timezone.now() + timedelta(days=400))]))
    town.work()
    [talk] = talks()
    assert talk.last_inbound_at is not None
    assert talk.last_inbound_at <= timezone.now()


def test_a_duplicate_webhook_gives_one_turn(town: Town) -> None:
    body = webhook([message(text("Hi"), wamid="wamid.same")])
    assert [deliver(body), deliver(body)] == [1, 0]
    town.work()
    assert deliver(body) == 0
    town.work()
    assert heard() == ["Hi"]


def test_effects_are_numbered_by_conversation_and_turn(town: Town) -> None:
    write("Hi", "English")
    town.work()
    (talk,) = talks()
    keys = list(OutboundMessage.objects.order_by("id").values_list("key", flat=True))
    assert keys and all(key.startswith(f"{talk.pk}.") for key in keys)
    assert talk.turn == len(records())


def test_a_number_that_is_not_ours_is_set_aside_and_kept(town: Town) -> None:
    write("Hi", to="9999")
    write("Hi", who=BALA)
    town.work()
    strange = InboundUpdate.objects.get(number="9999")
    assert (strange.state, strange.error) == (2, "no such number here")
    assert bytes(strange.raw)
    assert len(talks()) == 1


def test_a_message_without_a_sender_is_set_aside(town: Town) -> None:
    deliver(webhook([message(text("Hi"), who=Person())], who=Person()))
    town.work()
    assert list(InboundUpdate.objects.values_list("state", "error")) == [(2, "no sender")]


def test_an_unknown_type_is_answered_and_kept_while_words_are_erased(town: Town) -> None:
    write("Hi", "English")
    town.work()
    before = len(said())
    deliver(webhook([message({"type": "hologram", "hologram": {"depth": 3}})]))
    town.work()
    assert len(said()) == before + 1
    rows = InboundUpdate.objects.order_by("id")
    assert [bytes(row.raw) == b"" for row in rows] == [True, True, False]
    assert inbox_states() == [1, 1, 1]


def test_a_second_number_knows_the_citizens_language(town: Town) -> None:
    write("Hi", "English")
    town.work()
    write("Hi", to=HEALTH)
    town.work()
    assert Citizen.objects.count() == 1
    revenue, health = talks()
    assert revenue.citizen_id == health.citizen_id
    assert {out.language for out in said()[-1:]} == {"en"}
    assert (revenue.department_id, health.department_id) == ("revenue", "mcd-health")


def test_the_window_counts_from_the_latest_message_whatever_their_order(town: Town) -> None:
    write("second", at=NOW)
    write("first", at=NOW - timedelta(minutes=5))
    town.work()
    (talk,) = talks()
    assert talk.last_inbound_at == NOW
    assert OutboundMessage.objects.latest("id").window_until == NOW + timedelta(hours=24)


def test_a_message_without_a_time_counts_from_when_it_came(town: Town) -> None:
    write("Hi", at=None)
    town.work()
    (talk,) = talks()
    assert talk.last_inbound_at == InboundUpdate.objects.get().received_at


def moved(old: Person, new: Person) -> dict[str, object]:
    system = {
        "type": "user_changed_number",
        "body": "changed",
        "wa_id": new.phone,
        "user_id": new.user_id,
        "previous_user_id": old.user_id,
    }
    return message({"type": "system", "system": system}, who=old)


def test_a_changed_number_moves_every_conversation_and_is_not_answered(town: Town) -> None:
    write("Hi", "English")
    write("Hi", to=HEALTH)
    town.work()
    before = len(said())
    new = Person("919810000009", "IN.asha2")
    deliver(webhook([moved(ASHA, new)], who=Person()))
    town.work()
    assert len(said()) == before
    assert inbox_states() == [1] * 4
    for talk in talks():
        tell(talk, CasesFound("status", ()), key=f"test:{talk.pk}")
    write("menu", who=new)
    town.work()
    assert len(talks()) == 2
    assert {(out.phone, out.user_id) for out in said()[before:]} == {(new.phone, new.user_id)}


def test_a_message_and_its_change_of_number_may_come_in_one_batch(town: Town) -> None:
    new = Person("919810000009", "IN.asha2")
    write("Hi", "English")
    deliver(webhook([moved(ASHA, new)], who=Person()))
    write("menu", who=new)
    town.work()
    assert len(talks()) == 1
    assert heard() == ["Hi", "English", "menu"]
    assert said()[-1].user_id == "IN.asha2"


def test_a_citizen_known_by_user_id_alone_is_answered_there(town: Town) -> None:
    write("Hi", who=Person(user_id="IN.nameless"))
    town.work()
    assert {(out.phone, out.user_id) for out in said()} == {("", "IN.nameless")}


def test_who_asks_for_a_person_is_marked_and_keeps_the_place_in_the_queue(town: Town) -> None:
    write("Hi", "English", "talk to a person", "please help me soon")
    town.work()
    (talk,) = talks()
    assert talk.needs_person_at is not None
    first = talk.needs_person_at
    write("talk to a person", "again please")
    town.work()
    (talk,) = talks()
    assert talk.needs_person_at == first


def test_a_lookup_is_answered_inside_the_turn(town: Town) -> None:
    write("Hi", "English", "status")
    town.work()
    kinds = [type(record.event) for record in records()]
    assert CasesFound in kinds
    assert kinds.index(CasesFound) == len(kinds) - 1
    assert inbox_states() == [1, 1, 1]


def test_timers_replace_by_name_and_ring_once(town: Town) -> None:
    write("Hi", "English", "income certificate", "yes")
    town.work()
    write("hello")
    town.work()
    names = list(Timer.objects.values_list("name", flat=True))
    assert names and len(names) == len(set(names))
    later = NOW + timedelta(days=30)
    assert ring_due(now=later) == len(names)
    assert ring_due(now=later) == 0
    town.work()
    reminders = [r.event for r in records() if isinstance(r.event, Reminded)]
    assert sorted(event.name for event in reminders) == sorted(names)


def test_one_setting_of_a_timer_is_heard_once(town: Town) -> None:
    write("Hi", "English")
    town.work()
    (talk,) = talks()
    for _ in range(2):
        Timer.objects.create(conversation=talk, name="nudge", due_at=NOW, setting="1.1.0")
        assert ring_due(now=NOW) == 1
    assert town.work() == 1


def test_consent_is_kept_with_the_turn_that_proves_it(town: Town) -> None:
    write("Hi", "English", "stop")
    town.work()
    (talk,) = talks()
    consent = Consent.objects.get(purpose="notices")
    assert consent.granted is False and consent.source == "whatsapp"
    _, _, key = consent.proof.partition(":")
    conversation, turn, n = (int(part) for part in key.split("."))
    assert conversation == talk.pk
    proof = records(talk)[turn - 1]
    assert getattr(proof.effects[n], "granted", None) is False
    assert heard()[-1] == "stop"


def test_answers_go_to_the_number_that_was_written_to(town: Town) -> None:
    write("Hi")
    write("Hi", to=HEALTH)
    town.work()
    rows = OutboundMessage.objects.select_related("number").order_by("id")
    assert {row.number.phone_number_id for row in rows} == {REVENUE, HEALTH}
    assert all(isinstance(outgoing_of(row).language, str) for row in rows)
    assert not RemoteEffect.objects.exists()
