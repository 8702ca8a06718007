"""Runs risky work in processes of its own, so that no paper can hang or crash its caller.

The child is this file run as a program. It gets bytes and gives bytes over a socket, within
limits of time and memory; when its parent is gone it ends by itself.
"""

import contextlib
import importlib
import os
import queue
import resource
import signal
import socket
import struct
import subprocess
import sys
from collections.abc import Callable
from typing import Any

from dastak.integrations.ocr.port import Refused, Unavailable

Handler = Callable[[bytes], bytes]
LENGTH = struct.Struct(">I")
DONE, FAILED = b"\x01", b"\x00"
START_SECONDS = 20.0
GRACE_SECONDS = 5


class Pool:
    """A few such processes, started when first needed. Safe to use from several threads."""

    def __init__(
        self,
        make: str,
        options: str,
        *,
        processes: int = 1,
        seconds: float = 45.0,
        megabytes: int = 2048,
        patience: float = 60.0,
    ) -> None:
        """``make`` names ("module:function") what makes the handler in the child from options."""
        self._command = (make, options, str(megabytes), str(int(seconds) + GRACE_SECONDS))
        self._seconds = seconds
        self._patience = patience
        self._idle: queue.LifoQueue[Child | None] = queue.LifoQueue()
        for _ in range(processes):
            self._idle.put(None)

    def ask(self, request: bytes) -> bytes:
        """Have the request worked on; ``Unavailable`` when it takes too long or the child dies."""
        try:
            child = self._idle.get(timeout=self._patience)
        except queue.Empty:
            raise Unavailable("all readers are busy") from None
        fit: Child | None = None
        try:
            if child is None or not child.is_alive():
                child = Child(self._command)
            answer = child.ask(request, self._seconds)
            fit = child
            return answer
        except Refused:
            fit = child
            raise
        finally:
            if fit is None and child is not None:
                child.end()
            self._idle.put(fit)

    def close(self) -> None:
        """End all idle processes."""
        for _ in range(self._idle.qsize()):
            child = self._idle.get_nowait()
            if child is not None:
                child.end()
            self._idle.put(None)


class Child:
    """One process and the socket to it."""

    def __init__(self, command: tuple[str, ...]) -> None:
        ours, theirs = socket.socketpair()
        paths = os.pathsep.join(path for path in sys.path if path)
        self._socket = ours
        with theirs:
            self._process = subprocess.Popen(
                [sys.executable, "-m", __spec__.name, str(theirs.fileno()), *command],
                pass_fds=[theirs.fileno()],
                stdin=subprocess.DEVNULL,
                stdout=subprocess.DEVNULL,
                env={**os.environ, "PYTHONPATH": paths, **_QUIET},
                start_new_session=True,
            )
        try:
            self._socket.settimeout(START_SECONDS)
            _receive(self._socket)
        except OSError as error:
            self.end()
            raise Unavailable("the reader did not start") from error

    def is_alive(self) -> bool:
        return self._process.poll() is None

    def ask(self, request: bytes, seconds: float) -> bytes:
        """One request, one answer."""
        self._socket.settimeout(seconds)
        try:
            _send(self._socket, request)
            answer = _receive(self._socket)
        except OSError as error:
            raise Unavailable("the reader stopped in the middle of a page") from error
        if answer[:1] == FAILED:
            raise Refused(answer[1:].decode())
        return answer[1:]

    def end(self) -> None:
        """Kill the process and wait for it, so that no zombie is left."""
        self._socket.close()
        with contextlib.suppress(ProcessLookupError):
            self._process.kill()
        self._process.wait()


_QUIET = {"OMP_THREAD_LIMIT": "1", "OMP_NUM_THREADS": "1", "MALLOC_ARENA_MAX": "2"}


def _send(to: socket.socket, content: bytes) -> None:
    to.sendall(LENGTH.pack(len(content)) + content)


def _receive(source: socket.socket) -> bytes:
    (length,) = LENGTH.unpack(_exactly(source, LENGTH.size))
    return _exactly(source, length)


def _exactly(source: socket.socket, count: int) -> bytes:
    parts = bytearray()
    while len(parts) < count:
        part = source.recv(min(count - len(parts), 1 << 20))
        if not part:
            raise ConnectionResetError("the other end is gone")
        parts += part
    return bytes(parts)


def main(fd: str, make: str, options: str, megabytes: str, seconds: str) -> None:
    """Serve requests until the parent closes its end."""
    parent = socket.socket(fileno=int(fd))
    limit = int(megabytes) * 1024 * 1024
    resource.setrlimit(resource.RLIMIT_AS, (limit, limit))
    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
    handle: Handler = named(make)(options)
    with contextlib.suppress(ConnectionResetError, BrokenPipeError):
        _send(parent, DONE)
        while True:
            request = _receive(parent)
            signal.alarm(int(seconds))
            answer = _answer(handle, request)
            signal.alarm(0)
            _send(parent, answer)


def named(path: str) -> Callable[..., Any]:
    """What is called ``name`` in ``module``, from ``module:name``."""
    module, _, name = path.partition(":")
    found: Callable[..., Any] = getattr(importlib.import_module(module), name)
    return found


def _answer(handle: Handler, request: bytes) -> bytes:
    """Only the name of an error leaves the child: its text may quote the paper."""
    try:
        return DONE + handle(request)
    except Exception as error:
        return FAILED + type(error).__name__.encode()


if __name__ == "__main__":
    main(*sys.argv[1:])
