"""A sender with nothing to do looks ever less, and is woken at once by who leaves a message."""

from __future__ import annotations

import asyncio
import threading
import time
from collections.abc import Callable
from itertools import pairwise
from typing import TypeVar

import pytest
from django.utils import timezone

from dastak.integrations.channel.vendors.whatsapp.client import WhatsAppChannel
from dastak.workers import outbound
from dastak.workers.loop import DROWSY
from dastak.workers.outbound import IDLE_SECONDS, Sender

pytestmark = pytest.mark.django_db(transaction=True)
T = TypeVar("T")
SOON = 10.0


class Counting(Sender):
    """Writes down when it looked; ``in_a_look`` is called while it asks the database."""

    def __init__(self, in_a_look: Callable[[int], None] = lambda n: None) -> None:
        channel = WhatsAppChannel(graph_url="http://127.0.0.1:9/v23.0", access_token="t")
        super().__init__(channel, clock=timezone.now)
        self.looks: list[float] = []
        self.in_a_look = in_a_look

    async def step(self) -> bool:
        self.looks.append(time.monotonic())
        return await super().step()

    async def _on_database(self, work: Callable[[], T]) -> T:
        found = await super()._on_database(work)
        self.in_a_look(len(self.looks))
        return found


@pytest.fixture
def fast_asleep(monkeypatch: pytest.MonkeyPatch) -> None:
    """A look and then, unless somebody calls, none for a very long time."""
    monkeypatch.setattr(outbound, "IDLE_SECONDS", 60.0)


def test_with_nothing_to_send_the_pauses_grow_but_not_for_ever() -> None:
    sender, end = Counting(), time.monotonic() + 1.5
    asyncio.run(sender.run(lambda: time.monotonic() > end))
    pauses = [later - sooner for sooner, later in pairwise(sender.looks)]
    assert len(pauses) < 15
    assert pauses[-1] >= DROWSY * IDLE_SECONDS


@pytest.mark.usefixtures("fast_asleep")
def test_who_leaves_a_message_wakes_it_from_any_thread() -> None:
    began = time.monotonic()
    sender = Counting(lambda look: sender.wake() if look == 2 else None)
    threading.Timer(0.3, sender.wake).start()
    asyncio.run(sender.run(lambda: len(sender.looks) > 1))
    assert time.monotonic() - began < SOON


@pytest.mark.usefixtures("fast_asleep")
def test_a_call_in_the_middle_of_a_look_is_not_lost() -> None:
    began = time.monotonic()
    sender = Counting(lambda look: sender.wake())
    asyncio.run(sender.run(lambda: len(sender.looks) > 1))
    assert time.monotonic() - began < SOON


def test_a_call_before_it_runs_or_after_it_ended_harms_nothing() -> None:
    sender = Counting()
    sender.wake()
    asyncio.run(sender.run(lambda: len(sender.looks) > 0))
    sender.wake()
    assert len(sender.looks) == 1
