"""A language file says what answers are in English; the parsers do the rest."""

from datetime import date
from pathlib import Path

import pytest

from dastak.dialogue.answer_words import glossary, read
from dastak.understanding.parse import Hint, Kind
from dastak.values.language import Language
from tests.pure.dialogue.shipped import shipped_library

TODAY = date(2026, 1, 15)
FRISIAN = Language("fy")
MONTHS = ("foarmoanne", "sellemoanne", "foarjiersmoanne", "gersmoanne", "blommemoanne",
          "simmermoanne", "heamoanne", "rispmoanne", "hjerstmoanne", "wynmoanne",
          "slachtmoanne", "wintermoanne")  # fmt: skip
WORDS = {
    "no": ("haan",),
    "yes": ("ja wis",),
    "two": ("twa",),
    "lakh": ("lakel",),
    "daughter": ("dochter",),
    "years": ("jier",),
    "ago": ("lyn",),
}
TABLE = Path(__file__).parents[1] / "understanding" / "answers" / "punjabi.txt"
KNOWN = glossary(MONTHS, WORDS)


@pytest.mark.parametrize(
    ("kind", "text", "value"),
    [
        ("date", "15 rispmoanne 1990", "1990-08-15"),
        ("date", "3 Foarmoanne 2001", "2001-01-03"),
        ("date", "2 jier lyn", "2024-01-15"),
        ("amount", "twa lakel", "200000"),
        ("relation", "myn dochter", "daughter"),
        ("yesno", "ja wis", "yes"),
        ("yesno", "haan", "no"),
        ("yesno", "nahi", "no"),
        ("mobile", "9810012345", "9810012345"),
        ("name", "Dochter Rispmoanne", "Dochter Rispmoanne"),
    ],
)
def test_an_answer_is_read_in_the_languages_own_words(kind: Kind, text: str, value: str) -> None:
    parsed = read(kind, text, language=FRISIAN, today=TODAY, known=KNOWN)
    assert str(parsed.value) == value


@pytest.mark.parametrize(("kind", "text"), [("yesno", "dochter"), ("amount", "gjin idee")])
def test_what_says_nothing_stays_unread(kind: Kind, text: str) -> None:
    assert read(kind, text, language=FRISIAN, today=TODAY, known=KNOWN).value is None


def _punjabi() -> list[list[str]]:
    lines = TABLE.read_text(encoding="utf-8").splitlines()
    return [[part.strip() for part in line.split(" | ")] for line in lines if line[:1] != "#"]


@pytest.mark.parametrize(("kind", "hint", "text", "value"), _punjabi())
def test_punjabi_answers_are_read_in_both_their_scripts(
    kind: Kind, hint: Hint, text: str, value: str
) -> None:
    wording = shipped_library().wordings[Language("pa")]
    known = wording.glossary
    parsed = read(kind, text, language=wording.language, today=TODAY, known=known, hint=hint)
    assert (parsed.value is None) if value == "!" else (str(parsed.value) == value)
