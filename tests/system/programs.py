"""The whole system as separate processes on free ports, with a database and secrets of its own."""

from __future__ import annotations

import json
import os
import shutil
import signal
import socket
import subprocess
import sys
import tempfile
import time
import urllib.error
import urllib.request
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path

from dastak.config.demo.listening import speech_double

ROOT = Path(__file__).resolve().parents[2]
READY_SECONDS = 90
_MINE = (
    "DATABASE_URL",
    "DASTAK_",
    "WHATSAPP_",
    "GATEWAY_",
    "LLM_",
    "SIGNER_",
    "OCR_",
    "SPEECH_",
    "DJANGO_",
)


def free_port() -> int:
    """A port that nobody listens on now."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


@dataclass(slots=True)
class System:
    """Addresses, the environment of the programs, and the running programs by name."""

    folder: Path
    environment: dict[str, str]
    web: str
    phone: str
    gateway: str
    speech: str
    running: dict[str, subprocess.Popen[bytes]] = field(default_factory=dict)
    words: dict[str, tuple[str, ...]] = field(default_factory=dict)
    used_codes: dict[str, str] = field(default_factory=dict)

    def start(self, name: str, *words: str, ready_url: str = "") -> None:
        """Start (or start again) ``python -m …`` under a name."""
        self.words[name] = words or self.words[name]
        with (self.folder / f"{name}.log").open("ab") as log:
            self.running[name] = subprocess.Popen(
                [sys.executable, "-m", *self.words[name]],
                env=self.environment,
                cwd=ROOT,
                stdin=subprocess.DEVNULL,
                stdout=log,
                stderr=log,
            )
        deadline = time.monotonic() + READY_SECONDS
        while ready_url and not _answers(ready_url):
            if self.running[name].poll() is not None or time.monotonic() > deadline:
                raise RuntimeError(f"{name} did not start: {self.last_words(name)}")
            time.sleep(0.05)

    def kill(self, name: str) -> None:
        """kill -9."""
        self.running[name].send_signal(signal.SIGKILL)
        self.running[name].wait()

    def last_words(self, name: str) -> str:
        """The end of a program's log."""
        return (self.folder / f"{name}.log").read_text("utf-8", "replace")[-3000:]

    def begin(self, *words: str) -> subprocess.Popen[bytes]:
        """Start ``python -m dastak …`` and leave it to the caller."""
        return subprocess.Popen(
            [sys.executable, "-m", "dastak", *words],
            env=self.environment,
            cwd=ROOT,
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
        )

    def run(self, *words: str, timeout: float = 120) -> str:
        """Run ``python -m dastak …`` to its end; returns what it printed."""
        done = subprocess.run(
            [sys.executable, "-m", "dastak", *words],
            env=self.environment,
            cwd=ROOT,
            capture_output=True,
            text=True,
            timeout=timeout,
            check=False,
        )
        assert done.returncode == 0, done.stdout + done.stderr
        return done.stdout

    def fresh_code(self, username: str) -> str:
        """A one-time code that was not used yet: a second one in 30 seconds is waited for."""
        deadline = time.monotonic() + 40
        while time.monotonic() < deadline:
            code = self.run("sign-in-code", username).strip()
            if code != self.used_codes.get(username):
                self.used_codes[username] = code
                return code
            time.sleep(1)
        raise AssertionError("no new code in 40 seconds")

    def stop(self) -> None:
        """End every program, politely first."""
        for process in self.running.values():
            process.terminate()
        for process in self.running.values():
            try:
                process.wait(10)
            except subprocess.TimeoutExpired:
                process.kill()
                process.wait()


@contextmanager
def system(
    *, platform: dict[str, object] | None = None, lease_seconds: str = "10", **settings: str
) -> Iterator[System]:
    """Set up as ``make demo`` does, with every program started; removed afterwards.

    ``platform`` are settings of the emulator, ``settings`` those of Dastak.
    """
    from dastak.config.embedded import postgres

    folder = Path(tempfile.mkdtemp(prefix="dastak-system-"))
    ports = [free_port() for _ in range(4)]
    web, phone, gateway, speech = (f"http://127.0.0.1:{port}" for port in ports)
    made = System(folder, _environment(folder, ports, settings), web, phone, gateway, speech)
    own = postgres.cluster(folder / "var")
    if "DASTAK_CATALOGUE" not in settings:
        _share_models(folder / "var")
    try:
        made.run("prepare-demo")
        config = folder / "var/demo/emulator.json"
        said = json.loads(config.read_text())
        config.write_text(json.dumps(said | {"settings": platform or {}}))
        start_all(made, lease_seconds=lease_seconds)
        yield made
    finally:
        made.stop()
        postgres.stop(own)
        shutil.rmtree(own.home, ignore_errors=True)
        shutil.rmtree(folder, ignore_errors=True)


def start_all(made: System, *, lease_seconds: str) -> None:
    """Every program of the demo."""
    demo = made.folder / "var" / "demo"
    web_port, phone_port = made.web.rsplit(":", 1)[1], made.phone.rsplit(":", 1)[1]
    made.start("web", "dastak", "web", "--port", web_port, ready_url=f"{made.web}/hook/metrics")
    made.start(
        "gateway", "emulator.gateway", "--config", f"{demo}/gateway.json", ready_url=made.gateway
    )
    made.start(
        "emulator",
        "emulator",
        "--port",
        phone_port,
        "--config",
        f"{demo}/emulator.json",
        ready_url=f"{made.phone}/_control/health",
    )
    made.start(
        "speech",
        "emulator.speech",
        "--port",
        made.speech.rsplit(":", 1)[1],
        ready_url=f"{made.speech}/_control/calls",
    )
    made.start("worker", "dastak", "worker", "--lease-seconds", lease_seconds)


def _share_models(var: Path) -> None:
    """A model of the same catalogue is fitted once for all systems."""
    kept = ROOT / "var" / "understanding"
    kept.mkdir(parents=True, exist_ok=True)
    var.mkdir()
    (var / "understanding").symlink_to(kept, target_is_directory=True)


def _environment(folder: Path, ports: list[int], settings: dict[str, str]) -> dict[str, str]:
    web, phone, gateway, speech = ports
    clean = {name: v for name, v in os.environ.items() if not name.startswith(_MINE)}
    return clean | {
        "PYTHONPATH": f"{ROOT / 'src'}{os.pathsep}{ROOT}",
        "DASTAK_VAR": str(folder / "var"),
        "DASTAK_CATALOGUE": str(ROOT / "catalogue"),
        "DASTAK_PUBLIC_URL": f"http://127.0.0.1:{web}",
        "WHATSAPP_GRAPH_URL": f"http://127.0.0.1:{phone}/v23.0",
        "GATEWAY_URL": f"http://127.0.0.1:{gateway}",
        **speech_double(speech),
        **settings,
    }


def _answers(url: str) -> bool:
    try:
        with urllib.request.urlopen(url, timeout=2):
            return True
    except urllib.error.HTTPError as error:
        return error.code < 500
    except OSError:
        return False
