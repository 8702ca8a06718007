"""kill -9 of the worker and of the web process at random moments, while 200 people file.

Nothing may be lost and nothing doubled: every message of every citizen has its one turn, every
conversation ends in its one application, every message of ours arrives once.
"""

from __future__ import annotations

import os
import random
import sys
import threading
import time
from collections import Counter
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor

import psycopg
import pytest

from tests.chaos.crowd import live
from tests.system.phone import call, new_phone
from tests.system.programs import System, system

pytestmark = pytest.mark.chaos
CITIZENS = int(os.environ.get("CHAOS_CITIZENS", "200"))
AT_ONCE = 40
SEED = 20260105
QUIET_SECONDS = 12.0
UNHURRIED: dict[str, object] = {"pair_seconds": 0, "throughput_per_second": 1000}
COUNTS = {
    "messages": "messaging_inboundupdate WHERE kind = 'message'",
    "messages not done": "messaging_inboundupdate WHERE kind = 'message' AND state <> 1",
    "events": "conversations_waitingevent",
    "turns": "conversations_turn",
    "applications": "casework_application",
    "outbound": "messaging_outboundmessage",
    "outbound not arrived": "messaging_outboundmessage WHERE state NOT IN ('delivered', 'read')",
}


@pytest.fixture
def everything() -> Iterator[System]:
    """The system with quick leases and without the reader's engine, on an unhurried platform."""
    with system(platform=UNHURRIED, lease_seconds="10", OCR_VENDOR="sandbox") as made:
        yield made


def test_nothing_is_lost_and_nothing_doubled(everything: System) -> None:
    kills = Counter[str]()
    stop = threading.Event()
    killer = threading.Thread(target=_kill_at_random, args=(everything, kills, stop))
    killer.start()
    started = time.monotonic()
    try:
        with ThreadPoolExecutor(AT_ONCE) as people:
            said = sum(people.map(lambda n: _live(everything, n), range(CITIZENS)))
    finally:
        stop.set()
        killer.join()
    seconds = time.monotonic() - started
    seen = _count_when_quiet(everything)
    arrived = _arrived(everything)
    figures = f"{CITIZENS} citizens, {seconds:.0f} s, kills {dict(kills)}, said {said}, {seen}"
    sys.stdout.write(f"\n{figures}\n")
    assert min(kills["worker"], kills["web"]) >= 3
    assert seen["applications"] == CITIZENS
    assert seen["messages"] == said
    assert seen["messages not done"] == 0
    assert seen["turns"] == seen["messages"] + seen["events"] + seen["applications"]
    assert seen["outbound not arrived"] == 0
    assert arrived == seen["outbound"]
    assert "all in place" in everything.run("audit", "verify")


def _live(everything: System, n: int) -> int:
    phone = f"91980{n:07d}"
    return live(new_phone(everything.phone, "2002", name=f"Citizen {n}", phone=phone))


def _kill_at_random(everything: System, kills: Counter[str], stop: threading.Event) -> None:
    dice = random.Random(SEED)
    while not stop.wait(dice.uniform(4.0, 9.0)):
        name = dice.choice(["worker", "worker", "web"])
        everything.kill(name)
        kills[name] += 1
        stop.wait(dice.uniform(0.0, 0.5))
        everything.start(name)


def _count_when_quiet(everything: System) -> dict[str, int]:
    """What the tables hold once nothing has changed for a while."""
    deadline = time.monotonic() + 120
    quiet_since, last = time.monotonic(), _count(everything)
    while time.monotonic() < deadline and time.monotonic() - quiet_since < QUIET_SECONDS:
        time.sleep(0.5)
        seen = _count(everything)
        if seen != last:
            quiet_since, last = time.monotonic(), seen
    return last


def _count(everything: System) -> dict[str, int]:
    from dastak.config.embedded import postgres

    url = postgres.cluster(everything.folder / "var").url()
    with psycopg.connect(url) as connection:
        connection.execute("SELECT set_config('dastak.scope', 'system', false)")
        seen: dict[str, int] = {}
        for name, rows in COUNTS.items():
            row = connection.execute(f"SELECT count(*) FROM {rows}".encode()).fetchone()
            assert row is not None
            seen[name] = int(row[0])
    return seen


def _arrived(everything: System) -> int:
    """How many messages of ours stand on the phones."""
    stats = call(f"{everything.phone}/_control/stats")
    assert isinstance(stats, dict)
    return int(stats["delivered"])
