"""``python -m bench [NAME …]``: measure, print, and keep the results with the machine's name."""

from __future__ import annotations

import json
import sys
from datetime import UTC, datetime
from importlib import import_module
from pathlib import Path

from bench.machine import machine

NAMES = ("ingest", "turns", "certificates", "understand", "knowledge", "papers")
RESULTS = Path(__file__).parent / "results"


def main(names: list[str]) -> None:
    """Each benchmark is a module with ``measure()``; it runs in a process of its own."""
    import subprocess

    if len(names) != 1:
        for name in names or NAMES:
            subprocess.run([sys.executable, "-m", "bench", name], check=True)
        return
    name = names[0]
    result = {
        "benchmark": name,
        "measured_on": datetime.now(UTC).date().isoformat(),
        "machine": machine(),
        "result": import_module(f"bench.{name}").measure(),
    }
    RESULTS.mkdir(exist_ok=True)
    text = json.dumps(result, indent=2, ensure_ascii=False)
    (RESULTS / f"{name}.json").write_text(text + "\n")
    print(text)


main(sys.argv[1:])
