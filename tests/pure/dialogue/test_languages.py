"""Language files: what ships is in order, each mistake is named, a new language is data alone."""

from dataclasses import replace
from pathlib import Path

import pytest

from dastak.dialogue.engine import advance
from dastak.dialogue.events import Received
from dastak.dialogue.languages import read_languages
from dastak.dialogue.proofreading import proofread
from dastak.dialogue.state import State
from dastak.values.inbound import TextIn
from dastak.values.language import Language
from tests.pure.dialogue.limits import body_of, said
from tests.pure.dialogue.shipped import CATALOGUE, definitions_of, shipped_library
from tests.pure.dialogue.worlds import NOW

LANGUAGES = CATALOGUE / "languages"
ENGLISH_FILE = (LANGUAGES / "en.yaml").read_text(encoding="utf-8")
TAMIL = Language("ta")
SHIPPED = sorted(path.stem for path in LANGUAGES.glob("*.yaml"))


def beside_english(folder: Path, source: str) -> Path:
    """A folder with the English file and ``source`` as that of a new language."""
    (folder / "en.yaml").write_text(ENGLISH_FILE, encoding="utf-8")
    (folder / "ta.yaml").write_text(source, encoding="utf-8")
    return folder


def test_the_shipped_languages_are_in_order() -> None:
    assert [str(finding) for finding in proofread(LANGUAGES)] == []


@pytest.mark.parametrize("language", SHIPPED)
def test_every_paper_that_can_be_recognised_has_a_name(language: str) -> None:
    wording = shipped_library().wordings[Language(language)]
    kinds = {path.stem for path in (CATALOGUE / "papers").glob("*.yaml")} - {"generic"}
    assert {kind for kind in kinds if not wording.has(f"paper_kind.{kind}")} == set()


@pytest.mark.parametrize(
    ("right", "wrong", "what"),
    [
        ("  left_out: left out", "  left_oot: left out", "“left_out” is missing"),
        ("    skip: Skip", "    skip: Skip this question now", "has 22 characters"),
        ("{office}: how can", "{ofice}: how can", "other {places}"),
        ("    first: This is", "    fist: a\n    first: This is", "“back.fist” is not known"),
        ("has reached the office", "{{3}}", "side by side"),
        ("[Income certificate, DL-INC-2026-000123-4, 19", "[Income, 19", "2 samples"),
        ('body: "The office has not granted', 'body: "{{1}}', "at the beginning"),
        ("name: English\n", "name: [\n", "while parsing"),
        ("and: [and]\n", "", "no word for “and”"),
        ("“back” or “menu”", "“back” or “zilch”", "told to write “zilch”"),
        ("  greeting: [hi", "  greting: [hi", "“greting” is no meaning"),
    ],
)
def test_a_mistake_is_named(tmp_path: Path, right: str, wrong: str, what: str) -> None:
    assert right in ENGLISH_FILE
    folder = beside_english(tmp_path, ENGLISH_FILE.replace(right, wrong, 1))
    assert any(what in finding.what for finding in proofread(folder))


def test_a_mistake_is_found_on_its_line(tmp_path: Path) -> None:
    wrong = ENGLISH_FILE.replace("    skip: Skip\n", "    skip: Skip this question now\n")
    [finding] = proofread(beside_english(tmp_path, wrong))
    assert wrong.splitlines()[finding.line - 1] == "    skip: Skip this question now"


def test_a_further_language_needs_no_code(tmp_path: Path) -> None:
    source = ENGLISH_FILE.replace("name: English", "name: தமிழ்").replace(
        "how can we help?", "என்ன உதவி வேண்டும்?"
    )
    languages = read_languages(beside_english(tmp_path, source))
    shipped = definitions_of("revenue")
    office = replace(shipped.office, languages=(*shipped.office.languages, TAMIL))
    definitions = replace(shipped, wordings={**shipped.wordings, **languages}, office=office)
    asked = advance(definitions, State(), Received(TextIn("Hi")), NOW)
    assert [row.title for row in asked.state.menu] == ["हिंदी", "English", "ਪੰਜਾਬੀ", "தமிழ்"]
    chosen = advance(definitions, asked.state, Received(TextIn("தமிழ்")), NOW)
    assert chosen.state.language == TAMIL
    assert "என்ன உதவி வேண்டும்?" in body_of(said(chosen.effects)[0])
