"""What was said lately between a citizen and a number: their words, the house's, and staff's."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime

import msgspec
from django.db.models import Max

from dastak.accounts.scope import Scope, in_scope
from dastak.conversations.locking import holder_of
from dastak.conversations.models import Conversation, Enclosure, Reply, Turn
from dastak.conversations.policy import Holder, window_is_open
from dastak.conversations.saving import TURN
from dastak.conversations.talk import TurnRecord
from dastak.dialogue.effects import KeepMedia, Say
from dastak.dialogue.events import PersonWrote, Received
from dastak.messaging.models import OutboundMessage
from dastak.values.inbound import InboundContent
from dastak.values.outbound import OutboundContent
from dastak.vault.sealing import CannotUnseal, unseal

TURNS = 60
_record = msgspec.json.Decoder(TurnRecord)


@dataclass(frozen=True, slots=True)
class File:
    """A file that came with a message: ``id`` when it is kept, else ``problem``, else it is on
    its way."""

    id: int | None = None
    mime_type: str = ""
    pages: int = 1
    problem: str = ""


@dataclass(frozen=True, slots=True)
class Heard:
    """The citizen's words, or what they sent."""

    at: datetime
    content: InboundContent
    file: File | None = None


@dataclass(frozen=True, slots=True)
class Answered:
    """The house's words."""

    at: datetime
    content: OutboundContent


@dataclass(frozen=True, slots=True)
class Wrote:
    """A member of staff's words; ``delivery`` is empty until the message is on its way."""

    at: datetime
    name: str
    text: str
    delivery: str = ""


Line = Heard | Answered | Wrote


@dataclass(frozen=True, slots=True)
class Thread:
    """The talk as a member of staff sees it. Reached through ``actions.read_talk``."""

    id: int
    citizen: int
    department: str
    number: str
    language: str
    since: datetime | None
    holder: Holder | None
    window_open: bool
    lines: tuple[Line, ...]


def thread(scope: Scope, conversation_id: int, *, now: datetime) -> Thread | None:
    """None when there is none in this scope. Five queries, however long the talk."""
    with in_scope(scope):
        rows = Conversation.objects.select_related("number", "citizen", "held_by")
        talk = rows.defer("state", "address").filter(pk=conversation_id).first()
        if talk is None:
            return None
        holder = holder_of(talk)
        return Thread(
            id=talk.pk,
            citizen=talk.citizen_id,
            department=talk.department_id,
            number=talk.number.display,
            language=talk.citizen.language,
            since=talk.needs_person_at,
            holder=holder if holder is not None and holder.has_it(now) else None,
            window_open=window_is_open(talk.last_inbound_at, now=now),
            lines=_lines(talk.pk),
        )


def _lines(talk: int) -> tuple[Line, ...]:
    turns = list(Turn.objects.filter(conversation=talk).order_by("-turn")[:TURNS])[::-1]
    records = [(turn, record) for turn in turns if (record := _opened(turn)) is not None]
    replies = list(
        Reply.objects.filter(conversation=talk).select_related("person").order_by("-id")[:TURNS]
    )[::-1]
    said = {
        record.event.reply: f"{talk}.{turn.turn}.{_place_of_words(record)}"
        for turn, record in records
        if isinstance(record.event, PersonWrote)
    }
    states = dict(OutboundMessage.objects.filter(key__in=said.values()).values_list("key", "state"))
    files = {
        row.effect: File(None if row.problem else row.pk, row.mime_type, row.pages, row.problem)
        for row in Enclosure.objects.filter(conversation=talk).order_by("-id")[:TURNS]
    }
    wrote = [
        Wrote(row.created_at, row.person.name, row.text, states.get(said.get(row.key, ""), ""))
        for row in replies
    ]
    heard = [line for turn, record in records for line in _of_turn(turn, record, files)]
    return tuple(sorted([*heard, *wrote], key=lambda line: line.at))


def _opened(turn: Turn) -> TurnRecord | None:
    try:
        return _record.decode(unseal(bytes(turn.sealed), purpose=TURN))
    except (CannotUnseal, msgspec.DecodeError):
        return None


def _of_turn(turn: Turn, record: TurnRecord, files: dict[str, File]) -> Iterable[Line]:
    if isinstance(record.event, Received):
        yield Heard(turn.at, record.event.content, _file_of(turn, record, files))
    if not isinstance(record.event, PersonWrote):
        for effect in record.effects:
            if isinstance(effect, Say):
                yield Answered(turn.at, effect.content)


def _file_of(turn: Turn, record: TurnRecord, files: dict[str, File]) -> File | None:
    for n, effect in enumerate(record.effects):
        if isinstance(effect, KeepMedia):
            return files.get(f"{turn.conversation_id}.{turn.turn}.{n}", File())
    return None


def _place_of_words(record: TurnRecord) -> int:
    return next((n for n, effect in enumerate(record.effects) if isinstance(effect, Say)), 0)


def freshness(scope: Scope, conversation_id: int) -> str:
    """Changes whenever the thread does; empty when there is none in this scope."""
    with in_scope(scope):
        row = (
            Conversation.objects.filter(pk=conversation_id)
            .values_list("turn", "held_by_id", "held_at", "answered_at", "needs_person_at")
            .first()
        )
        if row is None:
            return ""
        sent = OutboundMessage.objects.filter(conversation_id=conversation_id)
        files = Enclosure.objects.filter(conversation=conversation_id)
        moved = sent.aggregate(Max("moved_at"))["moved_at__max"]
        return f"{row}{moved}{files.aggregate(Max('id'))['id__max']}"
