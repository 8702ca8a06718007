"""How well and how fast the knowledge answers: held-out questions, and the milliseconds of one."""

from __future__ import annotations

import statistics
import time
from pathlib import Path

import msgspec

from dastak.definitions.knowledge.loader import load_knowledge
from dastak.understanding.knowledge.index import finder_of
from dastak.understanding.knowledge.search import Finder
from tests.pure.understanding.heldout import rows
from tests.pure.understanding.heldout.answers import answered_wrongly, recall

CATALOGUE = Path(__file__).parents[1] / "catalogue"


def measure() -> dict[str, object]:
    """Figures on one core, over the index alone: what the dialogue makes of it is in its tests."""
    knowledge = load_knowledge(CATALOGUE)
    begun = time.process_time()
    finder = finder_of(knowledge)
    built = time.process_time() - begun
    figures: dict[str, object] = msgspec.to_builtins(recall(finder))
    return {
        "chunks": len(knowledge.chunks),
        "index_milliseconds": round(built * 1000),
        **figures,
        "unanswerable_asked": len(rows("knowledge_none")),
        "unanswerable_answered": len(answered_wrongly(finder)),
        **_speed(finder),
    }


def _speed(finder: Finder) -> dict[str, float]:
    taken = []
    for _, question in rows("knowledge"):
        begun = time.process_time()
        finder.answers(question)
        taken.append((time.process_time() - begun) * 1000)
    return {
        "p50_ms": round(statistics.median(taken), 3),
        "p95_ms": round(sorted(taken)[int(len(taken) * 0.95)], 3),
    }
