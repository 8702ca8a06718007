"""Unclear words on their way to a language model and back: in time, without personal data, once."""

from __future__ import annotations

import asyncio
import os
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, replace
from datetime import UTC, datetime, timedelta
from pathlib import Path
from urllib.parse import urlsplit

import pytest
from aiohttp.test_utils import unused_port
from django.db import connection

from dastak.accounts.scope import SYSTEM_WIDE, in_scope
from dastak.casework.reading_room import ReadingRoom
from dastak.conversations.library import office_of
from dastak.conversations.models import RemoteEffect, WaitingEvent
from dastak.conversations.ports import Await, Ports
from dastak.conversations.talk import Line
from dastak.dialogue.bundle import Definitions
from dastak.integrations.channel.vendors.whatsapp.client import WhatsAppChannel
from dastak.integrations.llm.breaker import FAILURES
from dastak.integrations.llm.choice import open_language_model
from dastak.payments.gateway import our_gateway
from dastak.workers.remote import RemoteWorker
from emulator.llm.canned import Rule
from emulator.llm.manners import Manner
from tests.apps.conversations.town import Town, found, said, shared_library, write
from tests.llm.served import Double, serving

pytestmark = pytest.mark.django_db(transaction=True)
ROOT = Path(__file__).resolve().parents[2]
SLOW_MACHINE = 2.0
"""Seconds that a busy computer may add; on a quiet one they are a few tenths."""
LETTER = "mera naam Ramesh Kumar hai, aadhaar 2345 6789 0124, mobile 98100 12345, qwx zzkpt vvrm"
SECRETS = ("Ramesh", "Kumar", "2345", "6789", "0124", "98100", "12345")


@pytest.fixture
def double() -> Iterator[Double]:
    with serving() as made:
        yield made


def ports_at(url: str) -> Ports:
    """The language model at an address; nothing else is used."""
    setting = {"url": url, "model": "double", "key": "k", "seconds": "3", "allow_remote": ""}
    return Ports(
        channel=WhatsAppChannel(graph_url="http://127.0.0.1:9", access_token="t"),
        gateway=our_gateway(),
        papers=ReadingRoom(ROOT / "catalogue/papers", reader="none:none", processes=1),
        run=lambda coroutine: asyncio.run(coroutine),
        return_url=str,
        language_model=open_language_model(setting),
    )


@dataclass
class Fast:
    """The clock on the wall, put forward: orders are due by the database's own."""

    ahead: timedelta = timedelta()

    def __call__(self) -> datetime:
        return datetime.now(UTC) + self.ahead


@dataclass
class Stage:
    """A town whose unclear words go to a language model, and a worker that takes them there."""

    worker: RemoteWorker
    town: Town
    fast: Fast

    def asks(self, text: str) -> None:
        self.town.now = self.fast()
        write(text)
        self.town.work()

    def brings_back(self) -> list[str]:
        """What the citizen is told once the worker and the next turn are through."""
        before = len(said())
        self.worker.do_hurried()
        self.town.work()
        return [str(getattr(one.content, "body", "")) for one in said()[before:]]


class Asking(Town):
    """The layer is on."""

    def definitions(self, line: Line) -> Definitions:
        return replace(shared_library().at(office_of(line)), asks_model=True)


@contextmanager
def stage(url: str) -> Iterator[Stage]:
    found()
    town = Asking()
    write("Hi", "English")
    town.work()
    fast = Fast()

    def make(run: Await) -> Ports:
        return replace(ports_at(url), run=run)

    worker = RemoteWorker(make, clock=fast)
    try:
        yield Stage(worker, town, fast)
    finally:
        worker.close()


def test_unclear_words_come_back_as_a_question_and_nothing_personal_went_out(
    double: Double,
) -> None:
    double.state.rules = [Rule("zzkpt", "income-certificate")]
    with stage(double.url) as made:
        before = len(said())
        made.asks(LETTER)
        assert len(said()) == before, "nothing is said meanwhile"
        assert made.brings_back() == ["Do you mean this?"]
    [body] = double.state.asked
    assert "zzkpt" in body
    assert [secret for secret in SECRETS if secret in body] == []


@pytest.mark.parametrize(
    "manner", ["outside", "tool_call", "instructs", "huge", "cut", "server_error", "broken_json"]
)
def test_whatever_the_endpoint_does_the_citizen_gets_the_ordinary_question(
    double: Double, manner: Manner
) -> None:
    double.behaves(manner)
    with stage(double.url) as made:
        made.asks("qwx zzkpt vvrm")
        [told] = made.brings_back()
        assert told.startswith("Sorry, we did not understand")


def test_an_endpoint_that_takes_ten_seconds_costs_the_citizen_three(double: Double) -> None:
    double.behaves("slow")
    with stage(double.url) as made:
        started = time.monotonic()
        made.asks("qwx zzkpt vvrm")
        [told] = made.brings_back()
        assert time.monotonic() - started < 3 + SLOW_MACHINE
        assert told.startswith("Sorry, we did not understand")


def test_an_endpoint_that_is_down_is_soon_left_alone_and_everybody_is_answered() -> None:
    with stage(f"http://127.0.0.1:{unused_port()}/v1") as made:
        started = time.monotonic()
        for n in range(FAILURES + 5):
            made.asks(f"qwx zzkpt {'abcdefghijklmno'[n] * 4}")
            assert made.brings_back() != []
        assert time.monotonic() - started < FAILURES + SLOW_MACHINE


def test_a_question_that_waited_too_long_is_not_asked_any_more(double: Double) -> None:
    with stage(double.url) as made:
        made.asks("qwx zzkpt vvrm")
        made.fast.ahead = timedelta(seconds=4)
        assert made.brings_back() != []
    assert double.state.asked == []


def test_a_hurried_worker_leaves_papers_to_the_others(double: Double) -> None:
    with stage(double.url) as made:
        made.asks("qwx zzkpt vvrm")
        with in_scope(SYSTEM_WIDE):
            RemoteEffect.objects.update(lane=0)
        assert made.worker.do_hurried() == 0
        assert made.worker.do_one() == 1


WORKER = """
import django; django.setup()
from django.utils import timezone
from dastak.workers.remote import RemoteWorker
from tests.workers.test_ask_meaning import ports_at
from dataclasses import replace
import sys
worker = RemoteWorker(
    lambda run: replace(ports_at(sys.argv[1]), run=run), clock=timezone.now
)
print("ready", flush=True)
sys.stdin.readline()
worker.do_hurried()
"""


def test_kill_nine_between_order_and_outcome_loses_and_doubles_nothing(double: Double) -> None:
    """A worker that dies over the question: after its short lease another answers, once."""
    double.behaves("slow", seconds=30)
    with stage(double.url) as made:
        before = len(said())
        with subprocess.Popen(
            [sys.executable, "-c", WORKER, double.url],
            cwd=ROOT,
            env=os.environ | {"DATABASE_URL": _here(), "PYTHONPATH": f"{ROOT / 'src'}:{ROOT}"},
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            text=True,
        ) as killed:
            assert killed.stdout is not None and killed.stdin is not None
            assert killed.stdout.readline() == "ready\n"
            made.asks("qwx zzkpt vvrm")
            killed.stdin.write("go\n")
            killed.stdin.flush()
            deadline = time.monotonic() + 10
            while not double.state.asked and time.monotonic() < deadline:
                time.sleep(0.02)
            killed.kill()
        assert double.state.asked, "it died with the question in hand"
        assert made.worker.do_hurried() == 0, "the lease of the dead still holds"
        made.fast.ahead = timedelta(seconds=9)
        [told] = made.brings_back()
        assert told.startswith("Sorry, we did not understand")
        assert made.worker.do_hurried() == 0
        assert len(said()) == before + 1
        with in_scope(SYSTEM_WIDE):
            assert WaitingEvent.objects.count() == 1


def _here() -> str:
    """The address of this test's own database."""
    parts = urlsplit(os.environ["DATABASE_URL"])
    return parts._replace(path=f"/{connection.settings_dict['NAME']}").geturl()
