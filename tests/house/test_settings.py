"""docs/settings.md lists exactly the settings that the code reads, with their defaults."""

from __future__ import annotations

import ast
import re

from tests.house.papers import ROOT, rows

READERS = {"text", "flag", "number", "names", "path"}


def settings_read() -> dict[str, str]:
    """Each name that is read through ``env``, with its default where that is a plain text."""
    read: dict[str, str] = {}
    for file in (ROOT / "src/dastak").rglob("*.py"):
        for node in ast.walk(ast.parse(file.read_text("utf-8"))):
            if isinstance(node, ast.Call) and _is_reader(node.func):
                name, *rest = node.args
                assert isinstance(name, ast.Constant), file
                default = rest[0] if rest else None
                plain = default.value if isinstance(default, ast.Constant) else ""
                read[str(name.value)] = str(plain)
    return read


def _is_reader(called: ast.expr) -> bool:
    return (
        isinstance(called, ast.Attribute)
        and called.attr in READERS
        and isinstance(called.value, ast.Name)
        and called.value.id == "env"
    )


def documented() -> dict[str, list[str]]:
    table = rows(ROOT / "docs/settings.md")
    return {name: row for row in table for name in re.findall(r"`([A-Z][A-Z0-9_]+)`", row[0])}


def test_every_setting_is_documented_and_every_documented_one_is_read() -> None:
    assert sorted(documented()) == sorted(settings_read())


def test_every_setting_says_what_it_means() -> None:
    assert [name for name, row in documented().items() if not row[2]] == []


def test_a_default_in_code_type_is_the_codes_own() -> None:
    code = settings_read()
    told = {name: re.fullmatch(r"`([^`]+)`", row[1]) for name, row in documented().items()}
    plain = {name: found[1] for name, found in told.items() if found and code[name]}
    assert plain == {name: code[name] for name in plain}
    assert len(plain) >= 6


def test_nothing_else_reads_the_environment() -> None:
    """Except what starts programs, and hands its own environment on."""
    reading = re.compile(r"os\.(?:environ\[|environ\.get\(|getenv\()")
    allowed = {"config/env.py", "config/environment.py"}
    found = {
        str(file.relative_to(ROOT / "src/dastak"))
        for file in (ROOT / "src/dastak").rglob("*.py")
        if reading.search(file.read_text("utf-8"))
    }
    assert found <= allowed
