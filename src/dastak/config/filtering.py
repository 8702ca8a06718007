"""A filter's output: a line at a time, until nobody reads it any more."""

from __future__ import annotations

import os
import sys
from collections.abc import Iterable


def write_lines(lines: Iterable[str]) -> int:
    """Write each line as soon as it is known; returns the exit status."""
    out = sys.stdout.buffer
    try:
        for line in lines:
            out.write(line.encode() + b"\n")
            out.flush()
    except BrokenPipeError:
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
    return 0
