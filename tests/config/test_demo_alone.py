"""A second demo says what is in its way, and touches nothing of the first."""

from __future__ import annotations

import signal
import socket
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from dastak.config.demo.alone import hold_folder, refuse_taken
from dastak.config.demo.supervisor import ASKED_TO_STOP, Program, Supervisor
from dastak.config.trouble import Trouble


def test_two_demos_do_not_share_a_folder(tmp_path: Path) -> None:
    second = hold_folder(tmp_path)
    with hold_folder(tmp_path), pytest.raises(Trouble, match="is running: stop it"):
        second.__enter__()
    with hold_folder(tmp_path):
        pass


def test_a_folder_that_cannot_be_written_is_named(tmp_path: Path) -> None:
    (tmp_path / "file").touch()
    with pytest.raises(Trouble, match=f"cannot write in {tmp_path}/file"):
        hold_folder(tmp_path / "file").__enter__()


def test_a_taken_port_is_named_with_the_option_that_chooses_another() -> None:
    with socket.socket() as other:
        other.bind(("127.0.0.1", 0))
        other.listen()
        port = other.getsockname()[1]
        with pytest.raises(Trouble, match=f"port {port} .* with --phone-port"):
            refuse_taken({"--phone-port": port})
    refuse_taken({"--phone-port": port})


@pytest.mark.parametrize("port", [-1, 65536])
def test_a_port_that_cannot_be_is_trouble_too(port: int) -> None:
    with pytest.raises(Trouble, match="--web-port"):
        refuse_taken({"--web-port": port})


def test_trouble_is_told_in_one_line(tmp_path: Path) -> None:
    (tmp_path / "file").touch()
    environment = {"DASTAK_VAR": str(tmp_path / "file"), "PYTHONPATH": ":".join(sys.path)}
    done = subprocess.run(
        [sys.executable, "-m", "dastak", "worker"],
        env=environment,
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 1
    assert done.stderr.startswith("dastak: cannot use")
    assert done.stderr.count("\n") == 1


@pytest.fixture
def signals() -> Iterator[None]:
    numbers = (signal.SIGINT, signal.SIGTERM, signal.SIGHUP)
    handlers = [signal.getsignal(number) for number in numbers]
    yield
    for number, handler in zip(numbers, handlers, strict=True):
        signal.signal(number, handler)


@pytest.mark.usefixtures("signals")
def test_what_must_be_kept_alive_is_looked_after_while_waiting(tmp_path: Path) -> None:
    supervisor = Supervisor(tmp_path, {})
    looks: list[int] = []
    supervisor.start(
        Program("short", ("timeit", "-n", "1", "-r", "1", "import time; time.sleep(1)"))
    )
    assert supervisor.wait(lambda: looks.append(1)) != ASKED_TO_STOP
    assert looks
    supervisor.stop()
