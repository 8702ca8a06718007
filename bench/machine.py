"""Name the machine that a figure was measured on."""

from __future__ import annotations

import os
import platform
from pathlib import Path


def machine() -> dict[str, str | int]:
    """Processor, cores, memory (GiB), Python and kernel: beside every result."""
    return {
        "processor": _first("/proc/cpuinfo", "model name") or platform.processor(),
        "cores": os.cpu_count() or 1,
        "memory_gib": round(int(_first("/proc/meminfo", "MemTotal").split()[0] or 0) / 2**20),
        "python": platform.python_version(),
        "system": platform.platform(terse=True),
    }


def _first(file: str, key: str) -> str:
    try:
        lines = Path(file).read_text().splitlines()
    except OSError:
        return "0"
    return next((line.split(":", 1)[1].strip() for line in lines if line.startswith(key)), "0")
