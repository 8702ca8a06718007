"""``dastak lint-catalogue``: refuse a catalogue's mistakes with file, line and what to do."""

from __future__ import annotations

import argparse
from datetime import UTC, datetime
from pathlib import Path

from dastak.config import env
from dastak.definitions.lint import lint_catalogue
from dastak.definitions.lint.knowledge import lint_knowledge
from dastak.dialogue.proofreading import proofread

HELP = "Look the catalogue over: every mistake with file, line and what to do."


def arguments(parser: argparse.ArgumentParser) -> None:
    """The folder, when it is not the usual one."""
    parser.add_argument("folder", nargs="?", type=Path, default=None)


def run(given: argparse.Namespace) -> int:
    """One line a finding; 1 when there is an error, 0 when there are none or warnings only."""
    folder = given.folder or env.path("DASTAK_CATALOGUE", Path("catalogue"))
    findings = [*lint_catalogue(folder), *proofread(folder / "languages")]
    findings = sorted([*findings, *lint_knowledge(folder, today=datetime.now(UTC).date())])
    for finding in findings:
        print(finding)
    errors = sum(finding.weight == "error" for finding in findings)
    print(f"{errors} errors, {len(findings) - errors} warnings")
    return 1 if errors else 0
