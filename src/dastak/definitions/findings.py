"""What is wrong with a catalogue file, where, and what to do about it."""

from pathlib import Path
from typing import Literal

import msgspec

Weight = Literal["error", "warning"]


class Finding(msgspec.Struct, frozen=True, order=True):
    """One thing to put right. An error keeps the catalogue from being published."""

    file: str
    line: int
    what: str
    advice: str
    weight: Weight = "error"

    def __str__(self) -> str:
        mark = "" if self.weight == "error" else "warning: "
        return f"{self.file}:{self.line}: {mark}{self.what} — {self.advice}"


class CatalogueError(ValueError):
    """The catalogue has errors; the message lists them, one a line."""

    def __init__(self, findings: tuple[Finding, ...]) -> None:
        super().__init__("\n".join(str(finding) for finding in findings))
        self.findings = findings


def errors_of(findings: list[Finding]) -> tuple[Finding, ...]:
    """The findings that must be put right, in order."""
    return tuple(sorted(finding for finding in findings if finding.weight == "error"))


def file_finding(path: Path, what: str, advice: str) -> Finding:
    """A finding about a file as a whole."""
    return Finding(str(path), 1, what, advice)
