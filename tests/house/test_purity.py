"""Thinking never asks what time it is: import-linter sees modules, this sees the calls."""

from __future__ import annotations

import ast
from pathlib import Path

import pytest

PACKAGE = Path(__file__).resolve().parents[2] / "src/dastak"
FLOORS = ("values", "definitions", "dialogue", "understanding")
ROOMS = ("policy", "lifecycle", "sla", "events")
CLOCKS = {"now", "today", "utcnow"}
PURE = sorted(
    [path for floor in FLOORS for path in (PACKAGE / floor).rglob("*.py")]
    + [path for room in ROOMS for path in PACKAGE.glob(f"*/{room}.py")]
)


def clock_calls(source: str) -> list[int]:
    """The lines that ask a class for the present: ``datetime.now(…)``, ``date.today()``."""
    return [
        node.lineno
        for node in ast.walk(ast.parse(source))
        if isinstance(node, ast.Call)
        and isinstance(node.func, ast.Attribute)
        and node.func.attr in CLOCKS
        and isinstance(node.func.value, ast.Name)
        and node.func.value.id in {"datetime", "date", "timezone"}
    ]


@pytest.mark.parametrize("path", PURE, ids=lambda path: str(path.relative_to(PACKAGE)))
def test_a_pure_room_is_given_the_time(path: Path) -> None:
    assert clock_calls(path.read_text("utf-8")) == []


def test_a_look_at_the_clock_is_seen() -> None:
    assert clock_calls("x = 1\nthen = datetime.now(UTC)\n") == [2]
