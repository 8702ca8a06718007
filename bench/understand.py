"""How well and how fast people are understood: held-out messages, milliseconds, megabytes."""

from __future__ import annotations

import os
import statistics
import time
from pathlib import Path
from tempfile import TemporaryDirectory

import msgspec

from dastak.understanding.artefact import store
from dastak.understanding.engine import Understanding
from dastak.understanding.training.fit import fit
from tests.pure.understanding.heldout import figures, rows

CATALOGUE = Path(__file__).parents[1] / "catalogue"
REQUESTS = ("plain", "indirect", "fresh", "third", "fourth", "wide", "last")
ROUNDS = 5


def measure() -> dict[str, object]:
    """Figures on one core; the fit may use more."""
    load = round(os.getloadavg()[0], 1)
    begun, used = time.perf_counter(), time.process_time()
    artefact = fit(CATALOGUE)
    fitted, worked = time.perf_counter() - begun, time.process_time() - used
    with TemporaryDirectory() as folder:
        store(artefact, Path(folder))
        size = sum(path.stat().st_size for path in Path(folder).iterdir())
        begun = time.perf_counter()
        understanding = Understanding.load(Path(folder))
        loaded = time.perf_counter() - begun
    return {
        "load_average_before": load,
        "fit_seconds": round(fitted, 1),
        "fit_cpu_seconds": round(worked, 1),
        "artefact_megabytes": round(size / 1e6, 1),
        "load_seconds": round(loaded, 2),
        **_speed(understanding),
        "requests": {
            name: _rounded(msgspec.to_builtins(figures(understanding, rows(name))))
            for name in REQUESTS
        },
        "ambiguous_asked": _share(understanding, "last_ambiguous", "clarify"),
        "outside_opened": _share(understanding, "last_outside", "route"),
        "outside_declined": _share(understanding, "last_outside", "out-of-scope"),
    }


def _speed(understanding: Understanding) -> dict[str, float]:
    """Each message is new to the caches in the first round, known in the others."""
    texts = [text for name in REQUESTS for _, text in rows(name)]
    first = _milliseconds(understanding, texts)
    later = [ms for _ in range(ROUNDS) for ms in _milliseconds(understanding, texts)]
    return {
        "first_p50_ms": round(statistics.median(first), 2),
        "first_p95_ms": round(sorted(first)[int(len(first) * 0.95)], 2),
        "messages_per_cpu_second": round(1000 / statistics.mean(later)),
    }


def _milliseconds(understanding: Understanding, texts: list[str]) -> list[float]:
    taken: list[float] = []
    for text in texts:
        begun = time.process_time()
        understanding.understand(text)
        taken.append((time.process_time() - begun) * 1000)
    return taken


def _share(understanding: Understanding, table: str, decision: str) -> float:
    texts = [text for _, text in rows(table)]
    return round(
        sum(understanding.understand(t).decision == decision for t in texts) / len(texts), 3
    )


def _rounded(values: dict[str, float]) -> dict[str, float]:
    return {name: round(value, 3) for name, value in values.items()}
