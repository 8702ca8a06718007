"""A demo has its folder and its ports to itself: a second one says so and touches nothing."""

from __future__ import annotations

import fcntl
import socket
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path

from dastak.config.trouble import Trouble


@contextmanager
def hold_folder(var: Path) -> Iterator[None]:
    """Until the end nobody else runs a demo on this state. A killed demo lets go by itself."""
    try:
        var.mkdir(parents=True, exist_ok=True)
        handle = (var / "demo.lock").open("w")
    except OSError as error:
        raise Trouble(f"cannot write in {var}: {error.strerror} (set DASTAK_VAR)") from error
    with handle:
        try:
            fcntl.flock(handle, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            raise Trouble(
                f"a demo with the state in {var} is running: stop it, or set DASTAK_VAR"
            ) from None
        yield


def refuse_taken(ports: Mapping[str, int]) -> None:
    """``ports`` by the option that chooses them."""
    for option, port in ports.items():
        with socket.socket() as probe:
            probe.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
            try:
                probe.bind(("127.0.0.1", port))
            except (OSError, OverflowError):
                raise Trouble(
                    f"port {port} cannot be had: stop what uses it, or choose another with {option}"
                ) from None
