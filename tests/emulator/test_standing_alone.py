"""The emulator shares no code with the platform that it tests."""

from __future__ import annotations

import ast
from pathlib import Path

import emulator

ROOT = Path(emulator.__file__).parent


def imported(file: Path) -> set[str]:
    """First parts of every absolute import in a file."""
    names: set[str] = set()
    for node in ast.walk(ast.parse(file.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Import):
            names |= {alias.name.split(".")[0] for alias in node.names}
        elif isinstance(node, ast.ImportFrom) and node.module and not node.level:
            names.add(node.module.split(".")[0])
    return names


def test_no_file_of_the_emulator_imports_the_platform_or_its_framework() -> None:
    files = list(ROOT.rglob("*.py"))
    assert len(files) > 80
    guilty = [file.name for file in files if imported(file) & {"dastak", "django"}]
    assert guilty == []
