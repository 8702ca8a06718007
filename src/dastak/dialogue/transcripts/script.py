"""A transcript file as lines: what the citizen and the world do, and what is said to it."""

import re
from collections.abc import Iterator
from typing import Literal

import msgspec

LineKind = Literal["prose", "settings", "citizen", "event", "clock"]
MARKS: tuple[tuple[str, LineKind], ...] = (
    ("@ ", "settings"),
    ("citizen:", "citizen"),
    ("  « ", "event"),
    ("--- ", "clock"),
)
INDENT = " " * 9
_OUTPUT = re.compile(r"dastak:|  » | {9}")


class Line(msgspec.Struct, frozen=True):
    """One line that the author wrote; what Dastak answers is not kept but played anew."""

    kind: LineKind
    text: str
    raw: str
    number: int


class ScriptError(ValueError):
    """A line of a transcript cannot be played."""

    def __init__(self, line: Line, why: str) -> None:
        super().__init__(f"line {line.number}: {why}: {line.raw.strip()}")


def read_script(source: str) -> list[Line]:
    """The author's lines, without Dastak's."""
    return [_line(raw, number) for number, raw in _authored(source.splitlines())]


def _authored(lines: list[str]) -> Iterator[tuple[int, str]]:
    answering = False
    for at, raw in enumerate(lines):
        if _OUTPUT.match(raw):
            answering = True
        elif raw.strip() or not (answering and _goes_on(lines, at)):
            answering = False
            yield at + 1, raw


def _goes_on(lines: list[str], at: int) -> bool:
    """Whether an empty line stands inside a message: the next line is indented like it."""
    rest = next((line for line in lines[at:] if line.strip()), "")
    return rest.startswith(INDENT)


def _line(raw: str, number: int) -> Line:
    for mark, kind in MARKS:
        if raw.startswith(mark):
            return Line(kind, raw.removeprefix(mark).strip(), raw, number)
    return Line("prose", raw, raw, number)
