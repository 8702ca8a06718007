"""Open a recording in a process of its own, within limits of time and memory.

A recording is a stranger's bytes for a decoder written in C: what it does to its reader, hang,
crash or grow, harms nobody else. The process gets no secret: neither settings nor database.
"""

from __future__ import annotations

import json
import os
import subprocess
import sys

from dastak.integrations.speech import decoding
from dastak.integrations.speech.port import Form, Sound, Unavailable

SECONDS = 20.0
MIME_TYPES: dict[Form, str] = {"ogg": "audio/ogg", "wav": "audio/wav", "flac": "audio/flac"}


class NotSound(Exception):
    """These bytes are no recording that can be played, or there is only silence in it.

    ``silent`` tells the two apart."""

    def __init__(self, *, silent: bool) -> None:
        super().__init__("silence" if silent else "no sound")
        self.silent = silent


class TooLong(Exception):
    """The recording is longer than we listen to."""


def opened(content: bytes, *, form: Form, limit_seconds: float) -> Sound:
    """The recording in the form that is wanted, its length measured by playing it."""
    command = [sys.executable, "-m", decoding.__name__, form, str(limit_seconds)]
    try:
        done = subprocess.run(
            command,
            input=content,
            capture_output=True,
            timeout=SECONDS,
            check=False,
            env=_environment(),
        )
    except subprocess.TimeoutExpired as error:
        raise NotSound(silent=False) from error
    match done.returncode:
        case decoding.PLAYED:
            return _sound(done.stdout, content, form=form)
        case decoding.TOO_LONG:
            raise TooLong
        case decoding.SILENT:
            raise NotSound(silent=True)
        case decoding.CANNOT_START:
            raise Unavailable("the decoder cannot start")
    raise NotSound(silent=False)


def decoder_starts() -> bool:
    """Whether recordings can be opened here at all."""
    try:
        opened(b"", form="wav", limit_seconds=1)
    except NotSound:
        return True
    except Unavailable:
        return False
    return True


def _sound(out: bytes, content: bytes, *, form: Form) -> Sound:
    head, _, played = out.partition(b"\n")
    facts = decoding.Facts(**json.loads(head))
    suffix = form if form != "ogg" else facts.suffix
    mime = MIME_TYPES[form] if form != "ogg" else facts.mime_type
    return Sound(content if form == "ogg" else played, mime, suffix, facts.seconds)


def _environment() -> dict[str, str]:
    paths = os.pathsep.join(path for path in sys.path if path)
    return {"PYTHONPATH": paths, "OPENBLAS_NUM_THREADS": "1", "OMP_NUM_THREADS": "1"}
