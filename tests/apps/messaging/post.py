"""A channel in memory, messages to send through it, and what the channel says of them later."""

from __future__ import annotations

import asyncio
import itertools
import json
from collections import deque
from collections.abc import Awaitable, Callable
from datetime import datetime, timedelta

import msgspec
from django.db import connection
from django.utils import timezone

from dastak.accounts.models import Department, Jurisdiction, Number
from dastak.accounts.scope import SYSTEM_WIDE, in_scope
from dastak.citizens.models import Citizen
from dastak.integrations.channel.port import Envelope, Health
from dastak.integrations.channel.vendors.whatsapp.door import WhatsAppDoor
from dastak.messaging import inbox
from dastak.messaging.models import OutboundMessage
from dastak.messaging.outgoing import OUTBOUND, Outgoing
from dastak.values.outbound import OutboundContent, TextOut
from dastak.vault.sealing import seal
from dastak.workers.outbound import Sender

DOOR = WhatsAppDoor(app_secrets=["secret"], verify_token="token")
DAY = timedelta(days=1)
_keys = itertools.count(1)

Outcome = Exception | Callable[[Envelope], Awaitable[None]] | None


class Post:
    """The ``Channel`` port in memory. ``plan`` holds what the next attempts end with."""

    def __init__(self, *plan: Outcome) -> None:
        self.plan = deque(plan)
        self.tried: list[Envelope] = []
        self.sent: list[Envelope] = []
        self.uploads: list[str] = []

    async def send(self, envelope: Envelope) -> str:
        self.tried.append(envelope)
        outcome = self.plan.popleft() if self.plan else None
        await asyncio.sleep(0)
        if isinstance(outcome, Exception):
            raise outcome
        if outcome is not None:
            await outcome(envelope)
        self.sent.append(envelope)
        return wamid_of(envelope)

    async def upload(self, number: str, content: bytes, *, filename: str, mime_type: str) -> str:
        self.uploads.append(filename)
        return f"media-{len(self.uploads)}"

    async def download(self, media_id: str, *, limit_bytes: int) -> tuple[bytes, str]:
        raise NotImplementedError

    async def mark_read(self, number: str, message_id: str) -> None:
        raise NotImplementedError

    async def check_config(self) -> list[Health]:
        return []

    async def close(self) -> None:
        return None

    @property
    def words(self) -> list[str]:
        """What arrived, in order."""
        return [e.content.body for e in self.sent if isinstance(e.content, TextOut)]


def wamid_of(envelope: Envelope) -> str:
    """One id for each attempt's message, so that a test can speak of it."""
    return f"wamid.{envelope.ours}"


def number(per_second: int = 1000) -> Number:
    """The revenue department's number."""
    Department.objects.get_or_create(code="revenue", names={"en": "Revenue", "hi": "राजस्व"})
    Jurisdiction.objects.get_or_create(path="DL", names={"en": "Delhi", "hi": "दिल्ली"})
    found, _ = Number.objects.get_or_create(
        phone_number_id="2001",
        defaults={
            "display": "+91 11 2345 2001",
            "portfolio": "delhi",
            "department_id": "revenue",
            "jurisdiction_id": "DL",
            "per_second": per_second,
        },
    )
    return found


def queue(
    content: OutboundContent | str,
    *,
    talk: int = 1,
    priority: int = 0,
    window_until: datetime | None = None,
    closed: bool = False,
    notice: str = "",
    citizen: Citizen | None = None,
    phone: str = "919810000001",
    language: str = "hi",
) -> OutboundMessage:
    """A message that waits to be sent, inside the window unless said otherwise."""
    line = number()
    out = Outgoing(
        phone=phone,
        user_id="",
        language=language,
        content=TextOut(content) if isinstance(content, str) else content,
        notice=notice,
        params=("Asha",) if notice else (),
    )
    with in_scope(SYSTEM_WIDE):
        return OutboundMessage.objects.create(
            key=f"{talk}.{next(_keys)}.0",
            conversation_id=talk,
            citizen=citizen or Citizen.objects.create(language="hi"),
            number=line,
            priority=priority,
            sealed=seal(msgspec.json.encode(out), purpose=OUTBOUND),
            window_until=None if closed else window_until or timezone.now() + DAY,
            department_id="revenue",
            jurisdiction="DL",
            not_before=timezone.now() - DAY,
        )


def drive(*posts: Post, lease_seconds: float = 30.0) -> None:
    """Senders, one for each post, until nothing is left that may be sent now."""

    async def main() -> None:
        senders = [sender_of(post, lease_seconds) for post in posts]
        idle = 0
        while idle < 3:
            busy = [await sender.step() for sender in senders]
            idle = 0 if any(busy) else idle + 1
            await asyncio.sleep(0.001)
        for sender in senders:
            await sender.finish()

    asyncio.run(main())


def sender_of(post: Post, lease_seconds: float = 30.0) -> Sender:
    """A sender in real time."""
    return Sender(post, clock=timezone.now, lease_seconds=lease_seconds)


async def abandon(sender: Sender) -> None:
    """The sender's process dies: what was in flight is never written down."""
    for task in list(sender._flying):
        task.cancel()
    await sender._on_database(lambda: connection.close())
    sender._database.shutdown()


def now(message: OutboundMessage) -> OutboundMessage:
    """The row as it is now."""
    with in_scope(SYSTEM_WIDE):
        return OutboundMessage.objects.get(pk=message.pk)


def everything() -> list[OutboundMessage]:
    """All messages, oldest first."""
    with in_scope(SYSTEM_WIDE):
        return list(OutboundMessage.objects.order_by("id"))


def let_time_pass() -> None:
    """Every wait is over and every lease has ended."""
    with in_scope(SYSTEM_WIDE):
        before = timezone.now() - timedelta(hours=1)
        OutboundMessage.objects.filter(lease_until__isnull=False).update(lease_until=before)
        OutboundMessage.objects.update(not_before=before)


def status(
    state: str,
    *,
    wamid: str,
    ours: str = "",
    code: int = 0,
    category: str = "",
) -> dict[str, object]:
    """A status as WhatsApp writes it."""
    found: dict[str, object] = {"id": wamid, "status": state, "timestamp": "1767590000"}
    found |= {"biz_opaque_callback_data": ours} if ours else {}
    found |= {"errors": [{"code": code, "title": "…"}]} if code else {}
    found |= {"pricing": {"category": category, "billable": True}} if category else {}
    return found


def hear(*statuses: dict[str, object]) -> None:
    """The channel's webhook, stored."""
    value: dict[str, object] = {
        "metadata": {"phone_number_id": "2001"},
        "statuses": list(statuses),
    }
    announce("messages", value)


def announce(field: str, value: dict[str, object]) -> None:
    """Any other webhook, stored."""
    body = json.dumps({"entry": [{"changes": [{"field": field, "value": value}]}]}).encode()
    inbox.store([inbox.row_of(update) for update in DOOR.split(body)])
