"""``dastak understand`` and ``understand-benchmark`` say in one line what they cannot use."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from dastak.config.cli import main

TRAIN = [("mera bijli ka bill", "bill"), ("pay the bill", "bill"), ("bijli bill dena", "bill")]
OTHERS = [("birth paper", "birth"), ("janam ka kagaz", "birth"), ("birth certificate", "birth")]


def lines(file: Path, rows: list[tuple[str, str]]) -> str:
    file.write_text("\n".join(json.dumps({"text": t, "intent": i}) for t, i in rows), "utf-8")
    return str(file)


def test_a_benchmark_reports(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    train = lines(tmp_path / "train", TRAIN + OTHERS)
    test = lines(tmp_path / "test", [*TRAIN, ("what is the weather", "oos")])
    assert main(["understand-benchmark", "--train", train, "--test", test]) == 0
    report = json.loads(capsys.readouterr().out)
    assert (report["train"], report["test"], report["in_scope_accuracy"]) == (6, 4, 1.0)


@pytest.mark.parametrize(
    ("written", "said"),
    [
        (b'{"text": "a", "intent": "b"}\n{"text": 5}', "line 2"),
        (b"\xff\xfe", "line 1"),
        (b"", "these files"),
        (b'{"text": "a", "intent": "b"}', "these files"),
    ],
)
def test_files_that_cannot_be_used_are_said_so(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], written: bytes, said: str
) -> None:
    train, test = tmp_path / "train", lines(tmp_path / "test", TRAIN)
    train.write_bytes(written)
    assert main(["understand-benchmark", "--train", str(train), "--test", test]) == 1
    told = capsys.readouterr().err
    assert said in told
    assert "Traceback" not in told


def test_a_file_that_is_not_there_is_named(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    nowhere = str(tmp_path / "nowhere")
    assert main(["understand-benchmark", "--train", nowhere, "--test", nowhere]) == 1
    assert f"{nowhere}: No such file" in capsys.readouterr().err


def test_a_folder_without_words_is_named(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setenv("DASTAK_CATALOGUE", str(tmp_path))
    assert main(["understand"]) == 1
    assert "set DASTAK_CATALOGUE" in capsys.readouterr().err


def test_a_word_file_with_a_mistake_is_named(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "understanding").mkdir()
    (tmp_path / "understanding" / "unsupported.yaml").write_text("[", "utf-8")
    monkeypatch.setenv("DASTAK_CATALOGUE", str(tmp_path))
    monkeypatch.setenv("DASTAK_VAR", str(tmp_path / "var"))
    assert main(["understand"]) == 1
    assert "unsupported.yaml" in capsys.readouterr().err
