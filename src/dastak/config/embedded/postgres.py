"""Start and stop our own PostgreSQL: one cluster in a folder, reached by a private socket."""

from __future__ import annotations

import fcntl
import hashlib
import os
import signal
import subprocess
import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from dastak.config.embedded.binaries import SYSTEM_FOLDER, Runner, runner
from dastak.config.embedded.cluster import ROLE, Cluster, Durability
from dastak.config.embedded.starting import START_SECONDS, bury, start
from dastak.config.trouble import Trouble

SUPERUSER = "dastak_owner"
COMPLETE = "complete"


def cluster(var: Path, durability: Durability = "durable") -> Cluster:
    """The cluster that belongs to the folder ``var``.

    Socket paths may have 107 characters, and under root the database's user must reach the
    folder: so it lies under a short system path, named after a hash of ``var``.
    """
    digest = hashlib.sha256(f"{var.resolve()}:{durability}".encode()).hexdigest()[:12]
    if os.geteuid() == 0:
        return Cluster(SYSTEM_FOLDER / "clusters" / digest, durability)
    if len(str(var)) < 70:
        return Cluster(var / f"postgres-{durability}", durability)
    return Cluster(Path(tempfile.gettempdir()) / f"dastak-{os.geteuid()}-{digest}", durability)


def ensure_running(wanted: Cluster) -> bool:
    """Create and start the cluster if needed. True when this call started it."""
    with _lock(wanted):
        if _server_pid(wanted) is not None:
            return False
        bury(wanted)
        run_by = runner()
        _make_folders(wanted, run_by)
        if not (wanted.data / "PG_VERSION").exists():
            _initdb(wanted, run_by)
        start(wanted, run_by)
        if not (wanted.home / COMPLETE).exists():
            _create_role(wanted)
            (wanted.home / COMPLETE).touch()
        return True


def stop(running: Cluster) -> None:
    """Stop the cluster, finishing its work (fast shutdown)."""
    pid = _server_pid(running)
    if pid is None:
        return
    os.kill(pid, signal.SIGINT)
    deadline = time.monotonic() + START_SECONDS
    while _server_pid(running) == pid and time.monotonic() < deadline:
        time.sleep(0.02)


@contextmanager
def _lock(wanted: Cluster) -> Iterator[None]:
    wanted.home.parent.mkdir(parents=True, exist_ok=True)
    with wanted.home.with_suffix(".lock").open("w") as handle:
        fcntl.flock(handle, fcntl.LOCK_EX)
        yield


def _server_pid(wanted: Cluster) -> int | None:
    try:
        pid = int((wanted.data / "postmaster.pid").read_text().split("\n", 1)[0])
        os.kill(pid, 0)
        command = Path(f"/proc/{pid}/cmdline")
        if command.exists() and b"postgres" not in command.read_bytes():
            return None
    except (FileNotFoundError, ProcessLookupError, ValueError):
        return None
    except PermissionError:
        return pid
    return pid


def _make_folders(wanted: Cluster, run_by: Runner) -> None:
    for folder in (wanted.home, wanted.data, wanted.sockets):
        folder.mkdir(mode=0o700, parents=True, exist_ok=True)
        if run_by.uid is not None and run_by.gid is not None:
            os.chown(folder, run_by.uid, run_by.gid)


def _initdb(wanted: Cluster, run_by: Runner) -> None:
    command = [run_by.program("initdb"), "-D", str(wanted.data), "-U", SUPERUSER]
    command += ["-A", "trust", "-E", "UTF8", "--locale=C.UTF-8", "--no-instructions"]
    if wanted.durability == "throwaway":
        command.append("--no-sync")
    done = subprocess.run(
        command,
        check=False,
        user=run_by.uid,
        group=run_by.gid,
        cwd="/",
        capture_output=True,
        text=True,
    )
    if done.returncode != 0:
        raise Trouble(f"initdb failed: {done.stderr.strip()}")


def _create_role(wanted: Cluster) -> None:
    """Also when a first start was interrupted half-way."""
    import psycopg

    with psycopg.connect(wanted.url("postgres", SUPERUSER), autocommit=True) as connection:
        if not connection.execute("SELECT 1 FROM pg_roles WHERE rolname = %s", [ROLE]).fetchone():
            connection.execute(f"CREATE ROLE {ROLE} LOGIN CREATEDB NOSUPERUSER NOBYPASSRLS")
        known = connection.execute("SELECT 1 FROM pg_database WHERE datname = %s", [ROLE])
        if not known.fetchone():
            connection.execute(f"CREATE DATABASE {ROLE} OWNER {ROLE}")
