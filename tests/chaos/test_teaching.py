"""The workers are taught while people write, and while the teaching is killed in the midst."""

from __future__ import annotations

import random
import shutil
import sys
import threading
import time
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import psycopg
import pytest

from tests.system.phone import Phone, call, new_phone
from tests.system.programs import System, system
from tests.taught import CATALOGUE, named_too_in_examples, small_catalogue

pytestmark = pytest.mark.chaos
SEED = 20260105
KILLS = 4
CITIZENS = 8
NEWEST = """
SELECT id, digest, encode(sha256(int8send(length(arrays)::bigint) || arrays || facts), 'hex') = seal
FROM catalogue_trainedmodel ORDER BY id DESC LIMIT 1
"""
UNHURRIED: dict[str, object] = {"pair_seconds": 0, "throughput_per_second": 1000}


@pytest.fixture(scope="module")
def catalogue(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The shipped services, with the words of a few intents: quickly taught."""
    folder = tmp_path_factory.mktemp("taught") / "catalogue"
    shutil.copytree(CATALOGUE, folder, ignore=shutil.ignore_patterns("understanding"))
    return small_catalogue(folder)


@pytest.fixture(scope="module")
def everything(catalogue: Path) -> Iterator[System]:
    """The whole system on that catalogue."""
    with system(platform=UNHURRIED, OCR_VENDOR="sandbox", DASTAK_CATALOGUE=str(catalogue)) as made:
        yield made


def newest(everything: System) -> tuple[int, str, bool]:
    from dastak.config.embedded import postgres

    url = postgres.cluster(everything.folder / "var").url()
    with psycopg.connect(url) as connection:
        row = connection.execute(NEWEST).fetchone()
    assert row is not None
    return row


def somebody(everything: System, n: int) -> Phone:
    phone = new_phone(everything.phone, "2001", name=f"Citizen {n}", phone=f"91982{n:07d}")
    phone.say("Hi")
    phone.wait_for("language")
    phone.tap("English")
    phone.wait_for("how can we help")
    return phone


def is_understood(phone: Phone, words: str) -> bool:
    """Whether the words open the income certificate; there is an answer to them in any case."""
    phone.say(words)
    understood = "Decided by" in str(phone.wait_for(""))
    phone.say("menu")
    phone.wait_for("how can we help")
    return understood


def taken_up(phone: Phone, words: str) -> bool:
    deadline = time.monotonic() + 15
    while time.monotonic() < deadline:
        if is_understood(phone, words):
            return True
    return False


def test_people_who_write_notice_nothing_but_that_they_are_understood(
    everything: System, catalogue: Path
) -> None:
    stop = threading.Event()
    phones = [somebody(everything, n) for n in range(CITIZENS)]

    def talk(phone: Phone) -> int:
        while not stop.is_set():
            assert is_understood(phone, "income certificate")
        return phone.sent

    with ThreadPoolExecutor(CITIZENS) as people:
        talks = [people.submit(talk, phone) for phone in phones[1:]]
        try:
            for word in ("zamboori", "kalandar"):
                assert not is_understood(phones[0], f"{word} paper")
                named_too_in_examples(catalogue, f"{word} paper")
                assert "understands" in everything.run("publish")
                assert taken_up(phones[0], f"{word} paper")
        finally:
            stop.set()
        said = sum(one.result() for one in talks)
    sys.stdout.write(f"\n{said} messages during two lessons\n")
    assert call(f"{everything.phone}/_control/violations") == []


def test_a_teaching_that_is_killed_leaves_what_was_understood(
    everything: System, catalogue: Path
) -> None:
    phone, dice = somebody(everything, 100), random.Random(SEED)
    left = 0
    for n in range(KILLS):
        before = newest(everything)
        named_too_in_examples(catalogue, f"qualandar{n} slip")
        publishing = everything.begin("publish")
        time.sleep(dice.uniform(0.3, 4.0))
        publishing.kill()
        publishing.wait()
        after = newest(everything)
        assert after[2]
        left += after == before
        assert is_understood(phone, "income certificate")
    sys.stdout.write(f"\nkilled {KILLS} times, {left} times before it was stored\n")
    assert left
    everything.run("publish")
    assert taken_up(phone, f"qualandar{KILLS - 1} slip")
    assert "all in place" in everything.run("audit", "verify")


def test_no_process_that_serves_citizens_holds_the_libraries_that_train(
    everything: System,
) -> None:
    assert is_understood(somebody(everything, 200), "income certificate")
    assert "is in use" in (everything.folder / "worker.log").read_text("utf-8", "replace")
    for name in ("web", "worker"):
        loaded = Path(f"/proc/{everything.running[name].pid}/maps").read_text()
        assert "numpy" in loaded or name == "web"
        assert "/sklearn/" not in loaded
        assert "/scipy/" not in loaded
