"""A town to talk in: two departments with their numbers, three services, and people who write."""

from __future__ import annotations

import itertools
import json
from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from functools import lru_cache

import msgspec
from django.conf import settings

from dastak.accounts.actions.take_over import take_over_places
from dastak.accounts.actors import SYSTEM
from dastak.accounts.models import Number
from dastak.accounts.scope import SYSTEM_WIDE, in_scope
from dastak.catalogue.actions import publish
from dastak.catalogue.queries import published_versions
from dastak.conversations.library import office_of
from dastak.conversations.models import Conversation, Turn
from dastak.conversations.saving import TURN
from dastak.conversations.shell import Shell
from dastak.conversations.talk import Line, TurnRecord
from dastak.conversations.turns import take_batch
from dastak.definitions.loader import Catalogue, load_catalogue
from dastak.dialogue.bundle import Definitions, Library, library
from dastak.dialogue.events import Received
from dastak.dialogue.languages import read_languages
from dastak.integrations.channel.vendors.whatsapp.door import WhatsAppDoor
from dastak.messaging import inbox
from dastak.messaging.models import InboundUpdate, OutboundMessage
from dastak.messaging.outgoing import OUTBOUND, Outgoing
from dastak.values.inbound import TextIn
from dastak.vault.sealing import unseal

NOW = datetime(2026, 1, 5, 6, 0, tzinfo=UTC)
REVENUE, HEALTH = "2001", "2002"
DOOR = WhatsAppDoor(app_secrets=["secret"], verify_token="token")
_marks = itertools.count(1)


@dataclass(frozen=True, slots=True)
class Person:
    """Somebody who writes: a phone, a business-scoped id, or both."""

    phone: str = ""
    user_id: str = ""
    name: str = "Asha"


ASHA = Person("919810000001", "IN.asha", "Asha Devi")
BALA = Person("919810000002", "IN.bala", "Bala")


@lru_cache
def catalogue() -> Catalogue:
    """The shipped services, read once."""
    return load_catalogue(settings.CATALOGUE)


@dataclass(slots=True)
class Town:
    """What a test holds in its hand."""

    now: datetime = NOW
    _at: dict[int, Definitions] = field(default_factory=dict)
    shell: Shell = field(init=False)

    def __post_init__(self) -> None:
        self.shell = Shell(DOOR, self.definitions, lambda: self.now)

    def definitions(self, line: Line) -> Definitions:
        """As the shelf gives them, read once."""
        if line.id not in self._at:
            self._at[line.id] = shared_library().at(office_of(line))
        return self._at[line.id]

    def work(self, *, limit: int = 256) -> int:
        """Take turns until nothing waits; returns how many."""
        return sum(itertools.takewhile(bool, iter(lambda: take_batch(self.shell, limit=limit), -1)))


@lru_cache
def shared_library() -> Library:
    """The catalogue's first versions; every test publishes the same ones."""
    versions = published_versions()
    wordings = read_languages(settings.CATALOGUE / "languages")
    return library(versions, wordings=wordings)


def found() -> Town:
    """Departments, places, services and numbers."""
    shipped = catalogue()
    take_over_places(shipped)
    publish(shipped.services.values(), by=SYSTEM, now=NOW)
    for name, department, services in (
        (REVENUE, "revenue", ["income-certificate", "marriage-registration"]),
        (HEALTH, "mcd-health", ["birth-certificate"]),
    ):
        Number.objects.create(
            phone_number_id=name,
            display=f"+91 11 2345 {name}",
            portfolio="delhi",
            department_id=department,
            jurisdiction_id="DL",
            languages=["hi", "en"],
            services=services,
        )
    return Town()


def text(body: str) -> dict[str, object]:
    """A typed message."""
    return {"type": "text", "text": {"body": body}}


def message(
    content: dict[str, object],
    *,
    who: Person = ASHA,
    wamid: str = "",
    at: datetime | None = NOW,
) -> dict[str, object]:
    """A message as WhatsApp writes it."""
    found = {"id": wamid or f"wamid.{next(_marks)}", **content}
    known = {"from": who.phone, "from_user_id": who.user_id}
    found |= {key: value for key, value in known.items() if value}
    return found | ({"timestamp": str(int(at.timestamp()))} if at else {})


def webhook(
    messages: Iterable[dict[str, object]], *, who: Person = ASHA, to: str = REVENUE
) -> bytes:
    """A body with messages of one sender."""
    known = {"wa_id": who.phone, "user_id": who.user_id}
    contact = {"profile": {"name": who.name}} | {k: v for k, v in known.items() if v}
    value = {
        "messaging_product": "whatsapp",
        "metadata": {"display_phone_number": "91112345", "phone_number_id": to},
        "contacts": [contact],
        "messages": list(messages),
    }
    return json.dumps({"entry": [{"changes": [{"field": "messages", "value": value}]}]}).encode()


def deliver(body: bytes) -> int:
    """Store a webhook as the hook does; returns how many updates were new."""
    return inbox.store([inbox.row_of(update) for update in DOOR.split(body)])


def write(*bodies: str, who: Person = ASHA, to: str = REVENUE, at: datetime | None = NOW) -> None:
    """Somebody types, all in one webhook."""
    deliver(webhook([message(text(body), who=who, at=at) for body in bodies], who=who, to=to))


def heard(talk: Conversation | None = None) -> list[str]:
    """What was typed, in the order in which turns heard it."""
    events = [record.event for record in records(talk)]
    contents = [event.content for event in events if isinstance(event, Received)]
    return [content.body for content in contents if isinstance(content, TextIn)]


def records(talk: Conversation | None = None) -> list[TurnRecord]:
    """Every turn kept, in order."""
    with in_scope(SYSTEM_WIDE):
        turns = Turn.objects.order_by("conversation_id", "turn")
        rows = list(turns.filter(conversation=talk) if talk else turns)
    return [
        msgspec.json.decode(unseal(bytes(row.sealed), purpose=TURN), type=TurnRecord)
        for row in rows
    ]


def said(talk: Conversation | None = None) -> list[Outgoing]:
    """Every message on its way, oldest first."""
    with in_scope(SYSTEM_WIDE):
        messages = OutboundMessage.objects.order_by("id")
        rows = list(messages.filter(conversation_id=talk.pk) if talk else messages)
    return [outgoing_of(row) for row in rows]


def outgoing_of(row: OutboundMessage) -> Outgoing:
    """What rests in an outbound message."""
    return msgspec.json.decode(unseal(bytes(row.sealed), purpose=OUTBOUND), type=Outgoing)


def inbox_states() -> list[int]:
    """The states of the stored updates, oldest first."""
    with in_scope(SYSTEM_WIDE):
        return list(InboundUpdate.objects.order_by("id").values_list("state", flat=True))


def talks() -> list[Conversation]:
    """Every conversation, oldest first."""
    with in_scope(SYSTEM_WIDE):
        return list(Conversation.objects.order_by("id"))


LATER = timedelta(seconds=1)
