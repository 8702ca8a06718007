"""Messages that the model is judged on, and how it does on them."""

from collections.abc import Iterable, Iterator
from pathlib import Path

import msgspec

from dastak.understanding.engine import Understanding

_FOLDER = Path(__file__).parent


class Figures(msgspec.Struct, frozen=True):
    """Shares of a list of requests, between 0 and 1."""

    messages: int
    top_one: float
    top_three: float
    settled: float
    committed: float
    commit_precision: float


def rows(name: str) -> list[tuple[str, str]]:
    """(what would be right, message) for each line of a list, remarks passed by."""
    lines = (_FOLDER / f"{name}.txt").read_text(encoding="utf-8").splitlines()
    split = [line.split(" | ") for line in lines if line and not line.startswith("#")]
    return [(parts[0] if len(parts) > 1 else "", parts[-1]) for parts in split]


def figures(understanding: Understanding, requests: Iterable[tuple[str, str]]) -> Figures:
    """How often the first, one of three, the commitment, the question were right."""
    seen = list(_outcomes(understanding, requests))
    commits = [first for decision, first, _, _ in seen if decision == "route"]
    count = max(1, len(seen))
    settled = sum(
        first if decision == "route" else offered and decision == "clarify"
        for decision, first, _, offered in seen
    )
    return Figures(
        messages=len(seen),
        top_one=sum(first for _, first, _, _ in seen) / count,
        top_three=sum(three for _, _, three, _ in seen) / count,
        settled=settled / count,
        committed=len(commits) / count,
        commit_precision=sum(commits) / max(1, len(commits)),
    )


def _outcomes(
    understanding: Understanding, requests: Iterable[tuple[str, str]]
) -> Iterator[tuple[str, bool, bool, bool]]:
    for right, text in requests:
        understood = understanding.understand(text)
        fits = [intent.id in right.split(",") for intent in understood.intents]
        yield understood.decision, any(fits[:1]), any(fits[:3]), any(fits)
