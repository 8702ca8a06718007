"""Run several programs as one: start them in order, stop all when one ends or Ctrl-C comes."""

from __future__ import annotations

import signal
import subprocess
import sys
import threading
import time
import urllib.error
import urllib.request
from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path

from dastak.config.trouble import Trouble

READY_SECONDS = 60
STOP_SECONDS = 10
ASKED_TO_STOP = "asked to stop"


@dataclass(frozen=True, slots=True)
class Program:
    """A child: its name, its words after ``python -m``, and the address that shows it is up."""

    name: str
    words: tuple[str, ...]
    ready_url: str = ""


@dataclass(slots=True)
class Supervisor:
    """Children of this process; each writes to ``<logs>/<name>.log``."""

    logs: Path
    environment: dict[str, str]
    _running: list[tuple[Program, subprocess.Popen[bytes]]] = field(default_factory=list)

    def start(self, program: Program) -> None:
        """Start a child and wait until it answers; Trouble with its last words if not."""
        self.logs.mkdir(parents=True, exist_ok=True)
        with self._log(program).open("wb") as log:
            process = subprocess.Popen(
                [sys.executable, "-m", *program.words],
                env=self.environment,
                stdin=subprocess.DEVNULL,
                stdout=log,
                stderr=log,
            )
        self._running.append((program, process))
        deadline = time.monotonic() + READY_SECONDS
        while program.ready_url and not _answers(program.ready_url):
            if process.poll() is not None or time.monotonic() > deadline:
                raise Trouble(f"{program.name} did not start:\n{self._last_words(program)}")
            time.sleep(0.05)

    def wait(self, keep: Callable[[], object]) -> str:
        """Until a signal comes or a child ends; returns why. ``keep`` is called now and then, for
        what must be kept alive and is no child."""
        stop = threading.Event()
        for number in (signal.SIGINT, signal.SIGTERM, signal.SIGHUP):
            signal.signal(number, lambda *_: stop.set())
        while not stop.wait(0.5):
            keep()
            for program, process in self._running:
                if process.poll() is not None:
                    return f"{program.name} ended:\n{self._last_words(program)}"
        return ASKED_TO_STOP

    def stop(self) -> None:
        """Ask every child to end, the last started first; insist after a while."""
        for _, process in reversed(self._running):
            if process.poll() is None:
                process.terminate()
        deadline = time.monotonic() + STOP_SECONDS
        for _, process in self._running:
            try:
                process.wait(max(0.1, deadline - time.monotonic()))
            except subprocess.TimeoutExpired:
                process.kill()
                process.wait()
        self._running.clear()

    def _log(self, program: Program) -> Path:
        return self.logs / f"{program.name}.log"

    def _last_words(self, program: Program) -> str:
        return self._log(program).read_text("utf-8", "replace")[-2000:]


def _answers(url: str) -> bool:
    try:
        with urllib.request.urlopen(url, timeout=2) as response:
            return bool(response.status < 500)
    except urllib.error.HTTPError as error:
        return error.code < 500
    except OSError:
        return False
