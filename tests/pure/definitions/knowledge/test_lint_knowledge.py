"""Every mistake in ``catalogue/knowledge`` is found, with its file, its line and advice."""

import shutil
from datetime import date
from pathlib import Path

import pytest

from dastak.definitions.findings import CatalogueError, Finding
from dastak.definitions.knowledge.loader import load_knowledge
from dastak.definitions.knowledge.versions import (
    knowledge_digest,
    knowledge_from,
    knowledge_json,
)
from dastak.definitions.lint.knowledge import lint_knowledge

SHIPPED = Path(__file__).parents[4] / "catalogue"
TODAY = date(2026, 11, 22)
CHUNK = "schemes/pm-kisan.yaml"
RULE = "{fact: owns_agri_land, yes: true}"


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    copy = tmp_path / "catalogue"
    shutil.copytree(SHIPPED / "knowledge", copy / "knowledge")
    return copy


def broken(folder: Path, file: str, old: str, new: str) -> list[Finding]:
    path = folder / "knowledge" / file
    text = path.read_text(encoding="utf-8")
    assert old in text
    path.write_text(text.replace(old, new, 1), encoding="utf-8")
    return list(lint_knowledge(folder, today=TODAY))


def test_the_shipped_knowledge_has_no_fault() -> None:
    assert [f for f in lint_knowledge(SHIPPED, today=TODAY) if f.weight == "error"] == []


def test_a_catalogue_without_knowledge_knows_nothing(tmp_path: Path) -> None:
    assert load_knowledge(tmp_path).chunks == ()
    assert list(lint_knowledge(tmp_path, today=TODAY)) == []


@pytest.mark.parametrize(
    ("file", "old", "new", "what"),
    [
        (CHUNK, ", hi: पीएम-किसान,", ",", "“hi”"),
        (CHUNK, "title: {en: PM-KISAN", "title: {en: PM-KISAN for all farmers of India", "24 fit"),
        (CHUNK, "  en: Land-holding", "  en: " + "Land " * 200, "fit"),
        (CHUNK, "source: {name: pmkisan.gov.in,", 'source: {name: "",', "no source"),
        (CHUNK, "papers: [aadhaar,", "papers: [ration,", "no paper “ration”"),
        (CHUNK, 'as_of: "2026-11-21"', "as_of: in autumn", "not a date"),
        (CHUNK, "fact: owns_agri_land", "fact: owns_a_boat", "no fact “owns_a_boat”"),
        (CHUNK, RULE, "{fact: owns_agri_land}", "answered yes or no"),
        (CHUNK, RULE, "{fact: owns_agri_land, yes: false}", "no reason"),
        (CHUNK, RULE, "{fact: age, one_of: [old]}", "“at_least:”"),
        (CHUNK, RULE, "{fact: person, one_of: [x]}", "“one_of:”"),
        (CHUNK, "questions:\n  en:", "questions:\n  fr:", "questions in “en”"),
        (CHUNK, "who:", "whom:", "not known here"),
        ("facts.yaml", ", hi: राज्य,", ",", "“hi”"),
        ("facts.yaml", "kind: age", "kind: aeon", "does not fit"),
        ("papers.yaml", ", hi: आधार कार्ड,", ",", "“hi”"),
    ],
)  # fmt: skip
def test_a_mistake_is_found(folder: Path, file: str, old: str, new: str, what: str) -> None:
    findings = broken(folder, file, old, new)
    assert any(what in finding.what for finding in findings), findings
    assert all(finding.file.endswith(".yaml") and finding.advice for finding in findings)


def test_what_nobody_looked_at_for_long_is_a_warning(folder: Path) -> None:
    findings = list(lint_knowledge(folder, today=date(2028, 1, 1)))
    assert findings
    assert {finding.weight for finding in findings} == {"warning"}


def test_a_language_that_a_department_offers_is_missed(folder: Path) -> None:
    office = folder / "revenue"
    office.mkdir()
    (office / "department.yaml").write_text(
        "name: {en: A, ta: A}\nshort_name: {en: A, ta: A}\nstate: DL\nlanguages: [en, ta]\n"
    )
    findings = list(lint_knowledge(folder, today=TODAY))
    assert [finding.weight for finding in findings] == ["warning"]
    assert "“ta”" in findings[0].what


def test_a_name_is_used_once(folder: Path) -> None:
    shutil.copy(folder / "knowledge" / CHUNK, folder / "knowledge/acts/pm-kisan.yaml")
    with pytest.raises(CatalogueError, match="used twice"):
        load_knowledge(folder)


def test_what_is_published_reads_back_the_same() -> None:
    knowledge = load_knowledge(SHIPPED)
    body = knowledge_json(knowledge)
    assert knowledge_from(body) == knowledge
    assert list(knowledge_from(body).facts) == list(knowledge.facts)
    assert knowledge_digest(body) == knowledge_digest(knowledge_json(knowledge))
