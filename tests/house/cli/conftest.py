"""``say``: a talk with a service in the terminal, fed from standard input."""

from __future__ import annotations

import io
from collections.abc import Callable

import pytest

from dastak.config.cli import main

Say = Callable[..., str]
MONDAY = "2026-01-05T10:00+05:30"


@pytest.fixture
def say(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> Say:
    """``say(service, *lines, language="en")``: what the terminal showed."""

    def _say(service: str, *lines: str, language: str = "en", options: tuple[str, ...] = ()) -> str:
        monkeypatch.setattr("sys.stdin", io.StringIO("".join(f"{line}\n" for line in lines)))
        words = ["chat", service, "--language", language, "--now", MONDAY]
        assert main([*words, *options]) == 0
        return capsys.readouterr().out

    return _say
