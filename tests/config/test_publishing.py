"""``dastak publish`` teaches the workers: when words changed, and only what passes its checks."""

from __future__ import annotations

import argparse
import shutil
from pathlib import Path

import pytest
from pytest_django import Settings

from dastak.audit.models import AuditEntry
from dastak.catalogue.queries import model_in_use, trained_models
from dastak.config import trained
from dastak.config.checking.catalogue import understood
from dastak.config.cli import publish
from dastak.understanding.artefact import unpack
from dastak.understanding.engine import Understanding
from tests.taught import CATALOGUE, KEPT, small_catalogue, tamper

pytestmark = pytest.mark.usefixtures("system_scope")
OOS = "understanding/oos.yaml"


@pytest.fixture
def catalogue(tmp_path: Path, settings: Settings, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The shipped services with the words of a few intents, and a folder for models."""
    folder = tmp_path / "catalogue"
    shutil.copytree(CATALOGUE, folder, ignore=shutil.ignore_patterns("understanding"))
    small_catalogue(folder)
    settings.CATALOGUE = folder
    monkeypatch.setenv("DASTAK_VAR", str(tmp_path / "var"))
    return folder


def published() -> int:
    return publish.run(argparse.Namespace(by="asha"))


def in_use() -> Understanding:
    return Understanding(unpack(next(iter(trained_models())).packed))


def add_examples(catalogue: Path, *texts: str) -> None:
    file = catalogue / "understanding" / "examples" / f"{KEPT[0]}.yaml"
    more = "".join(f"  - {text}\n" for text in texts)
    file.write_text(f"{file.read_text('utf-8')}  ur:\n{more}", "utf-8")


def test_what_was_published_is_understood(
    catalogue: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert [problem for problem in understood() if "run dastak publish" in problem]
    assert published() == 0
    assert "understands" in capsys.readouterr().out
    assert in_use().understand("income certificate").intents[0].id == "income-certificate"
    assert list(understood()) == []
    entry = AuditEntry.objects.get(verb="understanding.adopted")
    assert (entry.by, entry.department) == ("staff:asha", "")


def test_nothing_is_fitted_again_when_no_word_changed(
    catalogue: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    published()
    capsys.readouterr()
    monkeypatch.setattr(trained, "_fit", None)
    assert published() == 0
    assert capsys.readouterr().out == ""
    assert len(list(trained_models())) == 1


def test_a_changed_word_is_learnt(catalogue: Path) -> None:
    published()
    add_examples(catalogue, "zamboori slip", "my zamboori slip", "zamboori slip wanted")
    assert [problem for problem in understood() if "changed" in problem]
    assert published() == 0
    found = in_use().understand("zamboori slip please")
    assert found.intents[0].id == KEPT[0]


def test_words_that_make_no_sense_leave_the_old_understanding_in_use(
    catalogue: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    published()
    used = model_in_use()
    groups = "fillers: []\ngroups:\n  x: {title: {en: X}, members: [nowhere], phrases: [xx]}\n"
    (catalogue / "understanding" / "umbrellas.yaml").write_text(groups, "utf-8")
    assert published() == 1
    assert "unknown intents: nowhere" in capsys.readouterr().err
    assert model_in_use() == used


def test_a_file_that_cannot_be_read_is_named_and_changes_nothing(
    catalogue: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    published()
    used = model_in_use()
    (catalogue / OOS).write_text("chat: [", "utf-8")
    assert published() == 1
    assert "oos.yaml" in capsys.readouterr().err
    assert model_in_use() == used


def test_a_damaged_model_is_told_of_and_healed_by_publishing(catalogue: Path) -> None:
    published()
    tamper("facts")
    assert [problem for problem in understood() if "damaged" in problem]
    assert published() == 0
    assert list(understood()) == []


def test_a_model_folder_that_was_left_half_written_is_made_anew(catalogue: Path) -> None:
    published()
    [facts] = trained.folder().glob("*/model.json")
    facts.write_bytes(facts.read_bytes()[:100])
    tamper("facts")
    assert published() == 0
    assert in_use().understand("income certificate").intents


def test_where_nothing_can_be_written_it_is_understood_all_the_same(
    catalogue: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("DASTAK_VAR", "/proc/nowhere")
    assert published() == 0
    assert in_use().understand("income certificate").intents


def test_only_a_few_models_stay_in_the_folder(catalogue: Path) -> None:
    for _ in range(trained.KEPT + 1):
        words = catalogue / OOS
        words.write_text(words.read_text("utf-8") + "\n", "utf-8")
        trained.model_of(catalogue)
    assert len([path for path in trained.folder().iterdir() if path.is_dir()]) == trained.KEPT
