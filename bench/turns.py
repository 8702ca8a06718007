"""Whole income-certificate conversations of many citizens, on the embedded PostgreSQL.

One worker takes the turns, in this process. Timed is only ``take_batch``: from claiming to commit,
sealing, auditing and filing of applications included. ``database`` is PostgreSQL's share.
"""

from __future__ import annotations

import os
import statistics
import time
from dataclasses import dataclass, field
from pathlib import Path

from bench import crowd
from bench.stack import environment, memory_mb

CITIZENS = 256
RUNS = 3
SINGLES = 200


@dataclass(slots=True)
class Seen:
    """What was measured: turns, seconds of wall and processor, round_trips, batches, latencies."""

    turns: int = 0
    batches: int = 0
    wall: float = 0.0
    own_cpu: float = 0.0
    database_cpu: float = 0.0
    round_trips: int = 0
    latencies_ms: list[float] = field(default_factory=list)


def measure() -> dict[str, object]:
    """Medians over runs of whole conversations; latency of single messages on an idle system."""
    with environment():
        _set_up()
        runs = [_run(run) for run in range(RUNS)]
        grown = _growth()
        singles = _singles()
        plain = _plain_round_trips()
    first = runs[0]
    return {
        "citizens": CITIZENS,
        "turns_per_run": first.turns,
        "turns_per_second_wall": _median([r.turns / r.wall for r in runs]),
        "turns_per_core_second": _median([r.turns / (r.own_cpu + r.database_cpu) for r in runs]),
        "cpu_ms_per_turn_worker": _median([r.own_cpu / r.turns * 1000 for r in runs], 3),
        "cpu_ms_per_turn_database": _median([r.database_cpu / r.turns * 1000 for r in runs], 3),
        "round_trips_per_turn": _median([r.round_trips / r.turns for r in runs], 3),
        "round_trips_per_batch_without_filing": round(plain, 1),
        "latency_ms_p50_one_message": _cut(singles, 50),
        "latency_ms_p95_one_message": _cut(singles, 95),
        "memory_mb_grown_per_10000_turns": round(grown, 2),
    }


def _set_up() -> None:
    """The demo's state, with the model that understands what people write."""
    from django.utils import timezone

    from dastak.accounts.actors import SYSTEM
    from dastak.config.demo.seed import seed
    from dastak.config.teaching import learning_beside, teach

    with learning_beside(Path(os.environ["DASTAK_CATALOGUE"])) as lesson:
        seed(Path(os.environ["DASTAK_VAR"]) / "demo")
        teach(lesson(), by=SYSTEM, now=timezone.now())


def _median(values: list[float], digits: int = 0) -> float:
    return round(statistics.median(values), digits)


def _cut(values: list[float], percent: int) -> float:
    return round(statistics.quantiles(values, n=100)[percent - 1], 2)


def _run(run: int, citizens: int = CITIZENS) -> Seen:
    """One transcript for everybody."""
    seen = Seen()
    for step, (kind, text) in enumerate(crowd.script()):
        _one_line(seen, f"{run}.{step}", kind, text, citizens, run)
    return seen


def _one_line(seen: Seen, mark: str, kind: str, text: str, citizens: int, run: int) -> None:
    from django.utils import timezone

    if kind == "event":
        crowd.answer_papers(text, now=timezone.now())
    else:
        crowd.write(citizens, mark, text, at=int(time.time()), first=run * 1_000_000)
    _drain(seen)


def _drain(seen: Seen) -> None:
    from dastak.conversations.turns import take_batch

    shell = _shell()  # type: ignore[no-untyped-call]
    counter = _Counter()
    backend = _backend_pid()
    while True:
        wall, own, database = time.perf_counter(), time.process_time(), _cpu(backend)
        with counter:
            turns = take_batch(shell)
        if not turns:
            return
        seen.wall += time.perf_counter() - wall
        seen.own_cpu += time.process_time() - own
        seen.database_cpu += _cpu(backend) - database
        seen.turns += turns
        seen.batches += 1
        seen.round_trips += counter.count
        counter.count = 0


class _Counter:
    """Counts round trips: every wait for the database outside a pipeline, and every pipeline."""

    def __init__(self) -> None:
        self.count = 0

    def __enter__(self) -> None:
        import psycopg

        self._wait, self._end = psycopg.Connection.wait, psycopg.Pipeline.__exit__
        wait, end, counter = self._wait, self._end, self

        def counted_wait(connection, work, *args, **kwargs):  # type: ignore[no-untyped-def]
            on_the_wire = work.__name__ != "_set_autocommit_gen"
            counter.count += on_the_wire and connection._pipeline is None
            return wait(connection, work, *args, **kwargs)

        def counted_end(pipeline, *args):  # type: ignore[no-untyped-def]
            counter.count += 1
            return end(pipeline, *args)

        psycopg.Connection.wait = counted_wait  # type: ignore[method-assign,assignment]
        psycopg.Pipeline.__exit__ = counted_end  # type: ignore[method-assign]

    def __exit__(self, *_: object) -> None:
        import psycopg

        psycopg.Connection.wait = self._wait  # type: ignore[method-assign]
        psycopg.Pipeline.__exit__ = self._end  # type: ignore[method-assign]


_made: list[object] = []


def _shell():  # type: ignore[no-untyped-def]
    from django.utils import timezone

    from dastak.config import wiring
    from dastak.conversations.shell import Shell

    if not _made:
        _made.append(Shell(wiring.channel_door(), wiring.shelf(), timezone.now))
    return _made[0]


def _backend_pid() -> int:
    from django.db import connection

    with connection.cursor() as cursor:
        cursor.execute("SELECT pg_backend_pid()")
        return int(cursor.fetchone()[0])


def _cpu(pid: int) -> float:
    ticks = Path(f"/proc/{pid}/stat").read_text().rsplit(")", 1)[1].split()
    return (int(ticks[11]) + int(ticks[12])) / os.sysconf("SC_CLK_TCK")


def _plain_round_trips() -> float:
    """Statements of one full batch in which nobody files and nobody is new."""
    seen = Seen()
    crowd.write(CITIZENS, "again", "menu", at=int(time.time()), first=0)
    _drain(seen)
    return seen.round_trips / seen.batches


def _singles() -> list[float]:
    """From the stored webhook to the saved answer, one message at a time."""
    seen: list[float] = []
    for n in range(SINGLES):
        crowd.write(1, f"single{n}", "menu", at=int(time.time()), first=n)
        one = Seen()
        _drain(one)
        seen.append(one.wall * 1000)
    return seen


def _growth() -> float:
    """Resident memory that 10,000 further turns leave behind."""
    before, turns = memory_mb(os.getpid()), 0
    for n in range(40):
        seen = Seen()
        crowd.write(CITIZENS, f"more{n}", "menu", at=int(time.time()), first=0)
        _drain(seen)
        turns += seen.turns
    return (memory_mb(os.getpid()) - before) / turns * 10_000
