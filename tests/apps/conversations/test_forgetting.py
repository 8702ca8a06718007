"""What was said is erased after the longest retention; drafts keep their papers, open cases all."""

from __future__ import annotations

from datetime import datetime, timedelta
from uuid import UUID

import msgspec
import pytest

from dastak.accounts.actors import SYSTEM
from dastak.audit.models import AuditEntry
from dastak.casework.actions.keep_document import CheckedDocument, keep_document
from dastak.casework.models import Application, Document
from dastak.conversations.actions.tell import tell
from dastak.conversations.models import (
    Conversation,
    Enclosure,
    RemoteEffect,
    Turn,
    WaitingEvent,
)
from dastak.conversations.saving import STATE
from dastak.dialogue.events import Reminded
from dastak.dialogue.migration import restore, store
from dastak.dialogue.state import Form
from dastak.messaging.models import InboundUpdate, OutboundMessage
from dastak.processes.forgetting import DONE, LOOSE, UPDATES, forget
from dastak.values.ids import (
    CitizenId,
    ConversationId,
    DepartmentCode,
    DocumentId,
    EffectId,
    ServiceId,
)
from dastak.vault.files import fetch, keep
from dastak.vault.sealing import seal, unseal
from dastak.workers.timers import forget_old
from tests.apps.conversations.town import ASHA, BALA, NOW, Town, found, talks, write

KEPT = timedelta(days=1095)
DAY = timedelta(days=1)
LATER = timedelta(days=4000)


@pytest.fixture
def town(system_scope: None) -> Town:
    """Asha and Bala have said hello; everything they said is through."""
    town = found()
    for who in (ASHA, BALA):
        write("Hi", "English", who=who)
    town.work()
    OutboundMessage.objects.update(state="read", created_at=NOW)
    InboundUpdate.objects.update(received_at=NOW)
    return town


def talk_of(citizen: int) -> Conversation:
    return Conversation.objects.order_by("id")[citizen]


def sent_paper(talk: Conversation, name: str, *, at: datetime = NOW) -> tuple[DocumentId, str]:
    """A paper of a draft, with its file."""
    key = keep(name.encode(), folder="papers", suffix=".jpg")
    paper = CheckedDocument(
        effect=EffectId(f"{talk.pk}.{name}"),
        citizen=CitizenId(talk.citizen_id),
        conversation=ConversationId(talk.pk),
        department=DepartmentCode(talk.department_id),
        jurisdiction=talk.jurisdiction,
        request="identity_proof",
        kind="voter_id",
        storage_key=key,
        mime_type="image/jpeg",
        pages=1,
        sha256=bytes(32),
        values={},
    )
    return keep_document(paper, by=SYSTEM, now=at), key


def holds(talk: Conversation, paper: DocumentId) -> None:
    """The conversation's draft has the paper."""
    state = restore(unseal(bytes(talk.state or b""), purpose=STATE))
    form = Form(ServiceId("income-certificate"), 1, documents={"identity_proof": (str(paper),)})
    state = msgspec.structs.replace(state, drafts=(form,))
    talk.state = seal(store(state), purpose=STATE)
    talk.save(update_fields=["state"])


def open_case(talk: Conversation) -> Application:
    return Application.objects.create(
        id=UUID(int=77),
        reference="INC-2026-000001-1",
        citizen_id=talk.citizen_id,
        service="income-certificate",
        version=1,
        language="hi",
        answers={"applicant_name": "Asha"},
        status="submitted",
        limit_days=14,
        day_type="calendar",
        filed_by=f"citizen:{talk.citizen_id}",
        filed_at=NOW,
        submitted_at=NOW,
        due_on=NOW.date(),
        department_id=talk.department_id,
        jurisdiction=talk.jurisdiction,
    )


def forget_all(now: datetime) -> int:
    """Round after round, as the timer does."""
    erased = 0
    while done := forget(now=now, limit=3):
        erased += done
    return erased


def counts() -> tuple[int, int, int]:
    return Turn.objects.count(), OutboundMessage.objects.count(), InboundUpdate.objects.count()


def test_before_its_time_nothing_is_erased(town: Town) -> None:
    before = counts()
    assert all(before)
    assert forget_all(NOW + DAY) == 0
    assert counts() == before


def test_what_was_said_goes_after_the_longest_retention_and_in_batches(town: Town) -> None:
    turns = Turn.objects.count()
    assert turns == 4
    assert forget(now=NOW + KEPT - DAY, limit=100) == InboundUpdate.objects.count() + 4
    assert Turn.objects.count() == turns
    assert forget(now=NOW + LATER, limit=3) > 0
    assert Turn.objects.count() == 1, "three of a kind in a round"
    assert forget_all(NOW + LATER) > 0
    assert counts() == (0, 0, 0)
    assert len(talks()) == 2, "the conversation itself stays, with its language and consents"


def test_what_was_said_by_someone_with_an_open_case_stays(town: Town) -> None:
    asha, _ = talks()
    open_case(asha)
    forget_all(NOW + LATER)
    assert {turn.conversation_id for turn in Turn.objects.all()} == {asha.pk}
    assert set(OutboundMessage.objects.values_list("conversation_id", flat=True)) == {asha.pk}
    assert Application.objects.get().answers == {"applicant_name": "Asha"}


def test_messages_that_are_still_to_go_stay(town: Town) -> None:
    waiting = OutboundMessage.objects.order_by("id").first()
    assert waiting is not None
    OutboundMessage.objects.filter(pk=waiting.pk).update(state="queued")
    write("hello", who=ASHA)
    forget_all(NOW + LATER)
    assert list(OutboundMessage.objects.values_list("pk", flat=True)) == [waiting.pk]
    assert InboundUpdate.objects.filter(state=0).count() == 1


def test_a_paper_goes_when_no_draft_holds_it(town: Town) -> None:
    asha = talk_of(0)
    loose, file = sent_paper(asha, "loose")
    forget_all(NOW + LOOSE)
    assert Document.objects.filter(pk=loose).exists()
    forget_all(NOW + LOOSE + DAY)
    assert not Document.objects.filter(pk=loose).exists()
    with pytest.raises(FileNotFoundError):
        fetch(file)


def test_a_paper_that_a_draft_holds_stays_and_holds_up_no_other(town: Town) -> None:
    asha, bala = talks()
    held = [sent_paper(asha, f"held{n}")[0] for n in range(4)]
    for paper in held[:1]:
        holds(asha, paper)
    sealed_wrong, file = sent_paper(bala, "cannot be judged")
    Conversation.objects.filter(pk=bala.pk).update(state=b"\x01 not to be opened")
    last, _ = sent_paper(asha, "last", at=NOW + timedelta(hours=1))
    forget_all(NOW + LOOSE + DAY)
    left = set(Document.objects.values_list("pk", flat=True))
    assert left == {held[0], sealed_wrong}
    assert fetch(file) == b"cannot be judged"
    assert last not in left


def test_files_sent_to_a_person_go_with_what_was_said(town: Town) -> None:
    asha = talk_of(0)
    key = keep(b"a film", folder="enclosures", suffix=".bin")
    Enclosure.objects.create(
        effect="1.9.0",
        conversation=asha,
        storage_key=key,
        department_id=asha.department_id,
        jurisdiction=asha.jurisdiction,
        created_at=NOW,
    )
    forget_all(NOW + KEPT)
    assert Enclosure.objects.exists()
    forget_all(NOW + LATER)
    assert not Enclosure.objects.exists()
    with pytest.raises(FileNotFoundError):
        fetch(key)


def test_what_is_done_inside_goes_after_a_month_and_what_was_set_aside_stays(town: Town) -> None:
    asha = talk_of(0)
    for name in ("a", "b"):
        tell(asha, Reminded(name), key=name)
        RemoteEffect.objects.create(key=name, conversation=asha, payload="{}", state=1)
    town.work()
    RemoteEffect.objects.filter(key="b").update(state=2)
    WaitingEvent.objects.filter(key="b").update(state=2)
    for model in (WaitingEvent, RemoteEffect):
        model.objects.update(created_at=NOW)
    forget_all(NOW + DONE)
    assert (WaitingEvent.objects.count(), RemoteEffect.objects.count()) == (2, 2)
    forget_all(NOW + DONE + DAY)
    assert [one.key for one in WaitingEvent.objects.all()] == ["b"]
    assert [one.key for one in RemoteEffect.objects.all()] == ["b"]


def test_raw_webhooks_go_after_three_months(town: Town) -> None:
    oldest = InboundUpdate.objects.order_by("id").values_list("pk", flat=True)[0]
    InboundUpdate.objects.filter(pk=oldest).update(state=2, raw=b"raw")
    forget_all(NOW + UPDATES)
    assert InboundUpdate.objects.filter(raw=b"raw").exists()
    forget_all(NOW + UPDATES + DAY)
    assert not InboundUpdate.objects.exists()


def test_erasing_is_audited_by_counts_and_never_by_words(town: Town) -> None:
    assert forget_old(now=NOW + LATER) > 0
    entry = AuditEntry.objects.get(verb="conversations.forgotten")
    assert entry.subject == "department:revenue"
    assert entry.by == "system:dastak"
    assert entry.details["turns"] == "4"
    assert set(entry.details) == {"files", "turns", "replies", "messages"}
