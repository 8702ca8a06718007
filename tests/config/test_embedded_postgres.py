"""Our own PostgreSQL comes back after it was killed, and is ready when it is said to be."""

from __future__ import annotations

import os
import shutil
import signal
import time
from collections.abc import Iterator
from pathlib import Path

import psycopg
import pytest

from dastak.config.embedded import postgres
from dastak.config.embedded.cluster import Cluster


@pytest.fixture
def running(tmp_path: Path) -> Iterator[Cluster]:
    own = postgres.cluster(tmp_path, "throwaway")
    assert postgres.ensure_running(own)
    yield own
    postgres.stop(own)
    shutil.rmtree(own.home)
    own.home.with_suffix(".lock").unlink()


def _server(own: Cluster) -> int:
    return int((own.data / "postmaster.pid").read_text().split("\n", 1)[0])


def test_a_killed_server_is_started_anew_and_answers(running: Cluster) -> None:
    assert postgres.ensure_running(running) is False
    for _ in range(3):
        killed = _server(running)
        with psycopg.connect(running.url()):
            os.kill(killed, signal.SIGKILL)
            time.sleep(0.05)
            assert postgres.ensure_running(running)
        assert _server(running) != killed
        with psycopg.connect(running.url()) as connection:
            assert connection.execute("SELECT 1").fetchone() == (1,)


def test_a_first_start_that_was_interrupted_is_finished(running: Cluster) -> None:
    with psycopg.connect(
        running.url("postgres", postgres.SUPERUSER), autocommit=True
    ) as connection:
        connection.execute("DROP DATABASE dastak")
    (running.home / postgres.COMPLETE).unlink()
    postgres.stop(running)
    assert postgres.ensure_running(running)
    with psycopg.connect(running.url()) as connection:
        assert connection.execute("SELECT 1").fetchone() == (1,)
