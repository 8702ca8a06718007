"""Start the database server and wait until it answers, also after one that was killed."""

from __future__ import annotations

import os
import subprocess
import time
from contextlib import suppress
from pathlib import Path

from dastak.config.embedded.binaries import Runner
from dastak.config.embedded.cluster import Cluster
from dastak.config.trouble import Trouble

START_SECONDS = 60
ORPHANS_TRIES, ORPHANS_SECONDS = 20, 0.25
_THROWAWAY = ("fsync=off", "synchronous_commit=off", "full_page_writes=off", "autovacuum=off")
_TUNING = ("shared_buffers=256MB", "max_connections=200", "max_wal_size=2GB", "jit=off")


def start(wanted: Cluster, run_by: Runner) -> None:
    """Children of a server that was killed hold its memory for a moment longer."""
    for _ in range(ORPHANS_TRIES):
        try:
            return _start(wanted, run_by)
        except Trouble as trouble:
            if "shared memory block" not in str(trouble):
                raise
            time.sleep(ORPHANS_SECONDS)
    return _start(wanted, run_by)


def _start(wanted: Cluster, run_by: Runner) -> None:
    settings = [f"unix_socket_directories={wanted.sockets}", "listen_addresses=", *_TUNING]
    if wanted.durability == "throwaway":
        settings += _THROWAWAY
    command = [run_by.program("postgres"), "-D", str(wanted.data)]
    for setting in settings:
        command += ["-c", setting]
    with wanted.log.open("ab") as log:
        process = subprocess.Popen(
            command,
            user=run_by.uid,
            group=run_by.gid,
            cwd="/",
            stdin=subprocess.DEVNULL,
            stdout=log,
            stderr=log,
            start_new_session=True,
        )
    _wait_until_ready(wanted, process)


def _wait_until_ready(wanted: Cluster, process: subprocess.Popen[bytes]) -> None:
    deadline = time.monotonic() + START_SECONDS
    status = wanted.data / "postmaster.pid"
    while time.monotonic() < deadline:
        if process.poll() is not None:
            break
        if _says_ready(status, process.pid):
            process.returncode = 0  # it outlives us on purpose: silence Popen's warning
            return
        time.sleep(0.02)
    tail = wanted.log.read_text("utf-8", "replace")[-800:]
    raise Trouble(f"PostgreSQL did not start:\n{tail}")


def _says_ready(status: Path, pid: int) -> bool:
    """A server that was killed leaves its file behind, with its own number and "ready" in it."""
    lines = status.read_text().split() if status.exists() else []
    return lines[:1] == [str(pid)] and "ready" in lines


def bury(wanted: Cluster) -> None:
    """A server that was killed and was our own child is still in the list of processes, and
    PostgreSQL would take it for alive."""
    with suppress(FileNotFoundError, ValueError, ChildProcessError):
        pid = int((wanted.data / "postmaster.pid").read_text().split("\n", 1)[0])
        os.waitpid(pid, os.WNOHANG)
