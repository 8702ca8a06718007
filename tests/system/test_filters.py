"""The filters: JSON Lines in, JSON Lines out, one answer a line."""

from __future__ import annotations

import json
import os
import subprocess
import sys

from tests.system.programs import ROOT

WITHOUT_TRAINING = """
import sys
from dastak.config.cli import main
main(["understand"])
print([name for name in ("sklearn", "scipy") if name in sys.modules], file=sys.stderr)
"""


def _run(*words: str, given: bytes) -> subprocess.CompletedProcess[bytes]:
    """Python with these words, without any database."""
    clean = {name: value for name, value in os.environ.items() if name != "DATABASE_URL"}
    return subprocess.run(
        [sys.executable, *words],
        input=given,
        capture_output=True,
        check=True,
        cwd=ROOT,
        env=clean | {"PYTHONPATH": f"{ROOT / 'src'}{os.pathsep}{ROOT}"},
    )


def _filter(name: str, *lines: object) -> list[dict[str, object]]:
    asked = "\n".join(json.dumps(line) for line in lines).encode()
    done = _run("-m", "dastak", name, given=asked)
    return [json.loads(line) for line in done.stdout.splitlines()]


def test_parse_gives_a_value_or_an_error_for_each_line() -> None:
    asked = {"lang": "hi", "today": "2026-11-21"}
    answers = _filter(
        "parse",
        {"kind": "amount", "text": "dhai lakh", **asked},
        {"kind": "date", "text": "१५ अगस्त १९९०", **asked},
        {"kind": "aadhaar", "text": "2345 6789 0123", **asked},
    )
    assert [answer["value"] for answer in answers] == [250000, "1990-08-15", None]
    assert answers[2]["error"]


def test_understand_leads_a_hinglish_request_to_its_service() -> None:
    [named, indirect] = _filter(
        "understand", {"text": "aay praman patra banwana hai"}, {"text": "mera street light kharab"}
    )
    assert named["decision"] == "route"
    assert named["intents"][0]["id"] == "income-certificate"  # type: ignore[index]
    assert indirect["intents"][0]["id"] == "grievance-streetlight"  # type: ignore[index]


def test_whatever_bytes_come_each_line_has_its_answer() -> None:
    lines = [
        b"\xff\xfe\x00",
        b"{",
        b'{"text": "\\ud83d"}',
        b'{"text": "' + b"x" * 1_000_000 + b'"}',
    ]
    done = _run("-m", "dastak", "understand", given=b"\n".join(lines) + b"\n")
    answers = [json.loads(line) for line in done.stdout.splitlines()]
    assert [set(answer) >= {"decision", "intents", "language"} for answer in answers] == [True] * 4
    assert ["error" in answer for answer in answers] == [True, True, False, False]


def test_a_kept_model_is_used_without_what_trained_it() -> None:
    _filter("understand", {"text": "hello"})
    done = _run("-c", WITHOUT_TRAINING, given=b'{"text": "aay praman patra"}\n')
    assert json.loads(done.stdout)["intents"][0]["id"] == "income-certificate"
    assert done.stderr.strip() == b"[]"
