"""``dastak read-document`` prints what was read and what was checked."""

import json
from pathlib import Path

import pytest

from dastak.config.cli import main
from tests.papers.camera import photograph
from tests.papers.drawing import as_jpeg, draw


def test_a_photograph_is_told_as_json(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    drawn = draw("voter-card", 2)
    file = tmp_path / "card.jpg"
    file.write_bytes(photograph(drawn.image, 2))
    assert main(["read-document", str(file), "--kind", "voter_id"]) == 0
    told = json.loads(capsys.readouterr().out)
    assert told["fields"]["number"]["value"] == drawn.person.epic
    left, top, right, bottom = told["fields"]["number"]["box"]
    assert 0 < left < right < told["pages"][0]["width"]
    assert 0 < top < bottom < told["pages"][0]["height"]
    assert {"check": "kind", "passed": True, "found": "voter_id"} in told["checks"]
    digit = {"check": "number_check_digit", "passed": True, "found": drawn.person.epic}
    assert digit in told["checks"]


def test_the_wrong_kind_fails_its_check(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    file = tmp_path / "card.jpg"
    file.write_bytes(as_jpeg(draw("pan-new", 2).image))
    assert main(["read-document", str(file), "--kind", "voter_id"]) == 1
    told = json.loads(capsys.readouterr().out)
    assert told["problem"] == "wrong_kind"
    assert {"check": "kind", "passed": False, "found": "pan"} in told["checks"]


def test_a_kind_that_does_not_exist_is_named(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["read-document", str(tmp_path / "x"), "--kind", "passport_book"]) == 2
    assert "passport_book" in capsys.readouterr().err
