"""The filters: JSON Lines in, JSON Lines out, one answer a line."""

from __future__ import annotations

import json
import os
import subprocess
import sys

from tests.system.programs import ROOT


def _filter(name: str, *lines: object) -> list[dict[str, object]]:
    done = subprocess.run(
        [sys.executable, "-m", "dastak", name],
        input="\n".join(json.dumps(line) for line in lines),
        capture_output=True,
        text=True,
        check=True,
        cwd=ROOT,
        env=os.environ | {"PYTHONPATH": f"{ROOT / 'src'}{os.pathsep}{ROOT}"},
    )
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
