"""A copy of the shipped catalogue that a test may break."""

import shutil
from collections.abc import Callable
from pathlib import Path

import pytest

from dastak.definitions.findings import Finding
from dastak.definitions.lint import lint_catalogue

SHIPPED = Path(__file__).parents[4] / "catalogue"

Break = Callable[[str, str, str], list[Finding]]


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    copy = tmp_path / "catalogue"
    shutil.copytree(SHIPPED, copy)
    return copy


@pytest.fixture
def broken(folder: Path) -> Break:
    """Replace a text in a file once, and lint."""

    def replace(file: str, old: str, new: str) -> list[Finding]:
        path = folder / file
        text = path.read_text(encoding="utf-8")
        assert text.count(old) >= 1, f"{old!r} is not in {file}"
        path.write_text(text.replace(old, new, 1), encoding="utf-8")
        return lint_catalogue(folder)

    return replace
