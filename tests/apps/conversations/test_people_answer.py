"""A citizen asks for a person, and a person answers: once, in order, and only their own office."""

from __future__ import annotations

from datetime import timedelta

import pytest

from dastak.audit.models import AuditEntry
from dastak.casework.text import NotWritten
from dastak.conversations.actions.attend import attend
from dastak.conversations.actions.hold import release, take
from dastak.conversations.actions.read_talk import read_talk, show_talk
from dastak.conversations.actions.tell import tell
from dastak.conversations.locking import NoSuchConversation
from dastak.conversations.models import Conversation, Enclosure, Reply
from dastak.conversations.policy import HELD_FOR, HeldByAnother
from dastak.conversations.queries.people import count_wanting_person, wanting_person
from dastak.conversations.queries.thread import Answered, File, Heard, Wrote, freshness
from dastak.dialogue.events import PersonWrote
from dastak.messaging.models import OutboundMessage
from dastak.outbox.models import Announcement
from dastak.processes.subscriptions import react
from dastak.values.inbound import MediaIn, TextIn
from dastak.values.outbound import TextOut
from tests.apps.conversations.office import Staff, relay, staff, writes
from tests.apps.conversations.town import (
    BALA,
    HEALTH,
    Town,
    deliver,
    message,
    said,
    talks,
    webhook,
    write,
)


@pytest.fixture
def talk(town: Town) -> Conversation:
    """Asha has asked the revenue department for a person."""
    write("Hi", "English", "talk to a person", "My mother is 82. May I come for her?")
    town.work()
    (found,) = talks()
    return found


@pytest.fixture
def bina(talk: Conversation) -> Staff:
    return staff("Bina Rao")


def verbs() -> list[str]:
    return list(AuditEntry.objects.order_by("id").values_list("verb", flat=True))


def last_words() -> str:
    content = said()[-1].content
    assert isinstance(content, TextOut)
    return content.body


def test_who_asked_is_listed_for_their_office_the_longest_waiting_first(
    town: Town, talk: Conversation, bina: Staff
) -> None:
    town.now += timedelta(minutes=5)
    write("Hi", "English", "talk to a person", "And I?", who=BALA)
    write("Hi", "English", "talk to a person", "Me too", who=BALA, to=HEALTH)
    town.work()
    rows = wanting_person(bina.scope, now=town.now)
    assert [row.id for row in rows] == [talk.pk, talks()[1].pk]
    assert count_wanting_person(bina.scope) == 2
    assert [row.is_new for row in rows] == [True, True]
    assert len(wanting_person(staff("Meera", "mcd-health").scope, now=town.now)) == 1
    assert wanting_person(staff("Dev", place="DL/south").scope, now=town.now) == ()


def test_an_answer_reaches_the_citizen_once_however_often_it_is_sent(
    town: Town, talk: Conversation, bina: Staff
) -> None:
    before = len(said())
    for _ in range(2):
        writes(bina, talk, "Yes, bring her card.", town=town)
        relay(town)
    assert "*Bina Rao*" in last_words() and "Yes, bring her card." in last_words()
    assert len(said()) == before + 1
    assert Reply.objects.count() == 1
    assert verbs().count("conversation.answered") == 1


def test_a_crash_between_saving_and_telling_loses_and_doubles_nothing(
    town: Town, talk: Conversation, bina: Staff
) -> None:
    """The answer and its announcement are one; relaying it again is harmless."""
    before = len(said())
    writes(bina, talk, "Yes.", town=town)
    row = Announcement.objects.get(kind="conversations.staff_replied")
    react(row.kind, row.payload.encode())
    relay(town)
    react(row.kind, row.payload.encode())
    town.work()
    assert len(said()) == before + 1


def test_nothing_is_kept_of_an_answer_without_words(
    town: Town, talk: Conversation, bina: Staff
) -> None:
    for text in ("", "   ", "x" * 701):
        with pytest.raises(NotWritten):
            writes(bina, talk, text, town=town)
    assert Reply.objects.count() == 0 and "conversation.answered" not in verbs()


def test_then_the_citizen_s_words_are_for_the_person_and_the_house_is_silent(
    town: Town, talk: Conversation, bina: Staff
) -> None:
    writes(bina, talk, "Yes.", town=town)
    relay(town)
    before = len(said())
    write("Which counter?")
    town.work()
    assert len(said()) == before
    thread = read_talk(talk.pk, by=bina.actor, scope=bina.scope, now=town.now)
    heard = [line.content for line in thread.lines if isinstance(line, Heard)]
    assert heard[-1] == TextIn("Which counter?")
    (row,) = wanting_person(bina.scope, now=town.now)
    assert row.holder == "Bina Rao"


def test_when_it_is_dealt_with_the_house_answers_again(
    town: Town, talk: Conversation, bina: Staff
) -> None:
    writes(bina, talk, "Yes.", town=town)
    for _ in range(2):
        attend(talk.pk, by=bina.actor, scope=bina.scope, now=town.now)
        relay(town)
    assert "has ended" in str(said()[-1].content)
    assert wanting_person(bina.scope, now=town.now) == ()
    assert verbs().count("conversation.attended") == 1
    write("menu")
    town.work()
    assert "how can we help" in str(said()[-1].content)


def test_asking_once_more_puts_the_citizen_on_the_list_again(
    town: Town, talk: Conversation, bina: Staff
) -> None:
    attend(talk.pk, by=bina.actor, scope=bina.scope, now=town.now)
    relay(town)
    write("talk to a person", "One more thing")
    town.work()
    assert count_wanting_person(bina.scope) == 1
    attend(talk.pk, by=bina.actor, scope=bina.scope, now=town.now)
    assert count_wanting_person(bina.scope) == 0


def test_of_two_officers_one_has_the_talk_and_the_other_sees_who(
    town: Town, talk: Conversation, bina: Staff
) -> None:
    arun = staff("Arun")
    take(talk.pk, person=bina.person, by=bina.actor, scope=bina.scope, now=town.now)
    with pytest.raises(HeldByAnother, match="Bina Rao"):
        take(talk.pk, person=arun.person, by=arun.actor, scope=arun.scope, now=town.now)
    with pytest.raises(HeldByAnother, match="Bina Rao"):
        writes(arun, talk, "Me first", town=town)
    with pytest.raises(HeldByAnother, match="Bina Rao"):
        attend(talk.pk, by=arun.actor, scope=arun.scope, now=town.now)
    release(talk.pk, person=arun.person, by=arun.actor, scope=arun.scope)
    assert wanting_person(arun.scope, now=town.now)[0].holder == "Bina Rao"
    release(talk.pk, person=bina.person, by=bina.actor, scope=bina.scope)
    writes(arun, talk, "Me then", town=town)
    assert wanting_person(bina.scope, now=town.now)[0].holder == "Arun"
    assert Reply.objects.count() == 1


def test_who_does_nothing_for_half_an_hour_has_it_no_more(
    town: Town, talk: Conversation, bina: Staff
) -> None:
    take(talk.pk, person=bina.person, by=bina.actor, scope=bina.scope, now=town.now)
    town.now += HELD_FOR
    arun = staff("Arun")
    assert wanting_person(arun.scope, now=town.now)[0].holder == ""
    writes(arun, talk, "I go on", town=town)


@pytest.mark.parametrize("where", [("mcd-health", "DL"), ("revenue", "DL/south")])
def test_for_another_office_there_is_no_such_talk(
    town: Town, talk: Conversation, bina: Staff, where: tuple[str, str]
) -> None:
    other = staff("Chitra", *where)
    by, scope, now = other.actor, other.scope, town.now
    for act in (
        lambda: read_talk(talk.pk, by=by, scope=scope, now=now),
        lambda: show_talk(talk.pk, by=by, scope=scope, now=now),
        lambda: take(talk.pk, person=other.person, by=by, scope=scope, now=now),
        lambda: writes(other, talk, "Hello", town=town),
        lambda: release(talk.pk, person=other.person, by=by, scope=scope),
        lambda: attend(talk.pk, by=by, scope=scope, now=now),
    ):
        with pytest.raises(NoSuchConversation):
            act()
    assert freshness(other.scope, talk.pk) == ""
    assert not [verb for verb in verbs() if verb.startswith("conversation.")]


def test_every_reading_is_on_record(town: Town, talk: Conversation, bina: Staff) -> None:
    read_talk(talk.pk, by=bina.actor, scope=bina.scope, now=town.now)
    show_talk(talk.pk, by=bina.actor, scope=bina.scope, now=town.now)
    assert verbs()[-2:] == ["conversation.read", "conversation.personal_shown"]


def test_the_thread_tells_who_said_what_and_whether_it_arrived(
    town: Town, talk: Conversation, bina: Staff
) -> None:
    writes(bina, talk, "Yes.", town=town)
    thread = read_talk(talk.pk, by=bina.actor, scope=bina.scope, now=town.now)
    assert thread.lines[-1] == Wrote(town.now, "Bina Rao", "Yes.", "")
    relay(town)
    sent = OutboundMessage.objects.order_by("-id").first()
    assert sent is not None
    OutboundMessage.objects.filter(pk=sent.pk).update(state="read")
    thread = read_talk(talk.pk, by=bina.actor, scope=bina.scope, now=town.now)
    assert thread.lines[-1] == Wrote(town.now, "Bina Rao", "Yes.", "read")
    kinds = [type(line) for line in thread.lines]
    assert kinds.count(Wrote) == 1 and Heard in kinds and Answered in kinds
    assert thread.window_open and thread.holder is not None


def test_a_page_that_is_open_hears_only_of_changes(
    town: Town, talk: Conversation, bina: Staff
) -> None:
    before = freshness(bina.scope, talk.pk)
    assert freshness(bina.scope, talk.pk) == before
    write("Hello?")
    town.work()
    assert freshness(bina.scope, talk.pk) != before


def test_a_picture_for_a_person_stands_in_the_thread_until_it_is_fetched(
    town: Town, talk: Conversation, bina: Staff
) -> None:
    writes(bina, talk, "Send it.", town=town)
    relay(town)
    photo: dict[str, object] = {
        "type": "image",
        "image": {"id": "M1", "mime_type": "image/jpeg", "caption": "it"},
    }
    deliver(webhook([message(photo)]))
    town.work()
    thread = read_talk(talk.pk, by=bina.actor, scope=bina.scope, now=town.now)
    line = next(li for li in thread.lines if isinstance(li, Heard) and li.file is not None)
    assert isinstance(line.content, MediaIn) and line.content.caption == "it"
    assert line.file == File()
    talk.refresh_from_db()
    effect = f"{talk.pk}.{talk.turn}.1"
    row = Enclosure.objects.create(
        effect=effect,
        conversation=talk,
        storage_key="enclosures/x",
        mime_type="image/jpeg",
        department_id="revenue",
        jurisdiction="DL",
    )
    thread = read_talk(talk.pk, by=bina.actor, scope=bina.scope, now=town.now)
    assert [li.file for li in thread.lines if isinstance(li, Heard) and li.file] == [
        File(row.pk, "image/jpeg")
    ]


def test_an_answer_after_the_window_goes_as_a_template_and_is_read_on_return(
    town: Town, talk: Conversation, bina: Staff
) -> None:
    town.now += timedelta(hours=25)
    thread = read_talk(talk.pk, by=bina.actor, scope=bina.scope, now=town.now)
    assert not thread.window_open
    writes(bina, talk, "Bring her card.", town=town)
    relay(town)
    assert said()[-1].notice == "person_wrote" and "card" not in last_words()
    write("yes", at=town.now)
    town.work()
    assert "Bring her card." in last_words()


def test_words_of_a_person_that_are_not_on_the_desk_are_said_too(
    town: Town, talk: Conversation
) -> None:
    tell(talk, PersonWrote("unknown", "Bina", "Hello"), key="test")
    town.work()
    assert "Hello" in last_words()
