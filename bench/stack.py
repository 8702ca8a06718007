"""A database and the programs under measurement, in a folder of their own."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
import tempfile
import time
import urllib.error
import urllib.request
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent


@contextmanager
def environment() -> Iterator[dict[str, str]]:
    """Fresh secrets and a fresh, durable PostgreSQL; Django is set up in this process too."""
    from dastak.config.embedded import postgres
    from dastak.config.environment import prepare

    with tempfile.TemporaryDirectory(prefix="dastak-bench-") as folder:
        os.environ["DASTAK_VAR"] = folder
        os.environ["DASTAK_CATALOGUE"] = str(ROOT / "catalogue")
        os.environ.setdefault("DASTAK_LOG_LEVEL", "WARNING")
        prepare()
        try:
            yield dict(os.environ)
        finally:
            from django.db import connections

            connections.close_all()
            own = postgres.cluster(Path(folder))
            postgres.stop(own)
            shutil.rmtree(own.home)


@contextmanager
def program(*words: str, env: dict[str, str], ready_url: str = "") -> Iterator[int]:
    """Run ``python -m …`` for the length of the block; gives its process id."""
    process = subprocess.Popen([sys.executable, "-m", *words], env=env, cwd=ROOT)
    try:
        deadline = time.monotonic() + 30
        while ready_url and not _answers(ready_url):
            if process.poll() is not None or time.monotonic() > deadline:
                raise RuntimeError(f"{words[0]} did not start")
            time.sleep(0.05)
        yield process.pid
    finally:
        process.terminate()
        process.wait(20)


def cpu_seconds(pid: int) -> float:
    """Processor seconds of a process and its reaped children."""
    fields = Path(f"/proc/{pid}/stat").read_text().rsplit(")", 1)[1].split()
    return sum(int(fields[n]) for n in (11, 12, 13, 14)) / os.sysconf("SC_CLK_TCK")


def memory_mb(pid: int) -> float:
    """Resident memory of a process."""
    for line in Path(f"/proc/{pid}/status").read_text().splitlines():
        if line.startswith("VmRSS:"):
            return int(line.split()[1]) / 1024
    return 0.0


def _answers(url: str) -> bool:
    try:
        with urllib.request.urlopen(url, timeout=2):
            return True
    except urllib.error.HTTPError:
        return True
    except OSError:
        return False
