"""Every command exists, helps, and is in the docs; every command in the docs exists."""

from __future__ import annotations

import argparse
import re
import subprocess
from functools import cache
from importlib import import_module
from pathlib import Path

import pytest

from dastak.config import cli
from tests.house.papers import ROOT, code_in, pages, rows

COMMANDS = sorted(path.stem.replace("_", "-") for path in cli.FOLDER.glob("[a-z]*.py"))
TABLE = {row[0].strip("`"): row for row in rows(ROOT / "docs/commands.md")}


def options_of(command: str) -> list[str]:
    parser = argparse.ArgumentParser(add_help=False)
    import_module(f"dastak.config.cli.{command.replace('-', '_')}").arguments(parser)
    return sorted(option for action in parser._actions for option in action.option_strings)


@cache
def targets() -> set[str]:
    listed = subprocess.run(
        ["make", "--no-print-directory", "help"],
        cwd=ROOT,
        capture_output=True,
        text=True,
        check=True,
    )
    return set(re.findall(r"^  make ([a-z-]+)", listed.stdout, re.MULTILINE))


@pytest.mark.parametrize("command", COMMANDS)
def test_a_command_helps(command: str, capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit) as ended:
        cli.main([command, "--help"])
    assert ended.value.code == 0
    assert f"usage: dastak {command}" in capsys.readouterr().out


def test_the_command_lists_all(capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit):
        cli.main(["--help"])
    shown = capsys.readouterr().out
    assert [command for command in COMMANDS if command not in shown] == []


def test_a_word_that_is_no_command_is_refused() -> None:
    with pytest.raises(SystemExit) as ended:
        cli.main(["knock"])
    assert ended.value.code == 2


def test_the_table_holds_every_command_and_no_other() -> None:
    documented = [name.removeprefix("dastak ") for name in TABLE if name.startswith("dastak ")]
    assert sorted(documented) == COMMANDS


@pytest.mark.parametrize("command", COMMANDS)
def test_the_table_holds_every_option_and_no_other(command: str) -> None:
    told = re.findall(r"`(--[a-z-]+)`", TABLE[f"dastak {command}"][2])
    assert sorted(told) == options_of(command)


def test_make_help_lists_what_the_table_holds() -> None:
    documented = {name.removeprefix("make ") for name in TABLE if name.startswith("make ")}
    assert targets() - {"help"} == documented


@pytest.mark.parametrize("page", pages(), ids=lambda page: page.name)
def test_a_page_names_only_commands_that_exist(page: Path) -> None:
    for code in code_in(page):
        for word, known in (("dastak", set(COMMANDS)), ("make", targets())):
            found = re.match(rf"(?:\.venv/bin/)?{word} ([a-z][a-z-]+)", code)
            if found:
                assert found[1] in known, f"{page.name}: {code}"


def test_the_recipes_name_files_that_exist() -> None:
    makefile = (ROOT / "Makefile").read_text()
    named = re.findall(r"(?:tools|requirements|tests)/[\w/.]+\.?\w*", makefile)
    assert named
    assert [name for name in named if not (ROOT / name).exists()] == []
