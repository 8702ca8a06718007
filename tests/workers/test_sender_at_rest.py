"""A sender whose messages wait for their turn to leave looks seldom, and stops at once."""

from __future__ import annotations

import asyncio
import time
from datetime import timedelta

import msgspec
import pytest
from django.utils import timezone

from dastak.accounts.models import Department, Jurisdiction, Number
from dastak.accounts.scope import SYSTEM_WIDE, in_scope
from dastak.citizens.models import Citizen
from dastak.integrations.channel.vendors.whatsapp.client import WhatsAppChannel
from dastak.messaging.models import OutboundMessage
from dastak.messaging.outgoing import OUTBOUND, Outgoing
from dastak.values.outbound import TextOut
from dastak.vault.sealing import seal
from dastak.workers.outbound import Sender

pytestmark = pytest.mark.django_db(transaction=True)
WATCHED_SECONDS = 0.6


class Counting(Sender):
    """Counts how often it looks."""

    steps = 0

    async def step(self) -> bool:
        self.steps += 1
        return await super().step()


def _queue(count: int) -> None:
    """Messages to as many people, from a number that may send one a second."""
    Department.objects.create(code="revenue", names={"en": "Revenue", "hi": "राजस्व"})
    Jurisdiction.objects.create(path="DL", names={"en": "Delhi", "hi": "दिल्ली"})
    number = Number.objects.create(
        phone_number_id="2001",
        display="+91 11 2345 2001",
        portfolio="delhi",
        department_id="revenue",
        jurisdiction_id="DL",
        per_second=1,
    )
    out = Outgoing("919810000001", "", "hi", TextOut("word"))
    with in_scope(SYSTEM_WIDE):
        for talk in range(count):
            OutboundMessage.objects.create(
                key=f"{talk}.1.0",
                conversation_id=talk,
                citizen=Citizen.objects.create(language="hi"),
                number=number,
                sealed=seal(msgspec.json.encode(out), purpose=OUTBOUND),
                window_until=timezone.now() + timedelta(days=1),
                department_id="revenue",
                jurisdiction="DL",
            )


def test_messages_that_wait_their_turn_neither_busy_the_sender_nor_hold_it_up() -> None:
    _queue(5)
    channel = WhatsAppChannel(graph_url="http://127.0.0.1:9/v23.0", access_token="t")
    began = time.monotonic()

    async def watch() -> int:
        sender = Counting(channel, clock=timezone.now)
        await sender.run(lambda: time.monotonic() - began > WATCHED_SECONDS)
        return sender.steps

    assert asyncio.run(watch()) < 60
    assert time.monotonic() - began < WATCHED_SECONDS + 1.5
    with in_scope(SYSTEM_WIDE):
        rows = OutboundMessage.objects.order_by("attempts").values_list("state", "attempts")
        assert list(rows) == [("queued", 0)] * 4 + [("queued", 1)]
