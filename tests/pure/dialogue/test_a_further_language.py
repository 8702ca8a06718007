"""A fourth language is data alone: one that nobody speaks is added to a copy of the catalogue,
passes the lint, and an application is made in it from the greeting to the certificate."""

from codecs import encode
from pathlib import Path

import pytest

from dastak.definitions.lint import lint_catalogue
from dastak.dialogue.proofreading import proofread
from dastak.dialogue.shelf import read_library
from dastak.dialogue.transcripts.playing import play
from tests.pure.dialogue.shipped import CATALOGUE
from tests.pure.dialogue.toy_language import CALLED, TOY, add_language, spoken

JOURNEY = """
citizen: Hello
citizen: income certificate
citizen: [Start]
citizen: [I agree]
citizen: (sends voter-card.jpg)
  « document_checked request=identity_proof kind=voter_id read.gender=female
citizen: (sends bill.jpg)
  « document_checked request=address_proof kind=electricity_bill read.pincode=110086
citizen: I do not have it
citizen: (sends me.jpg)
  « document_checked request=photo kind=photo
citizen: yes
citizen: Sunita Devi
citizen: 15 August 1990
citizen: why
citizen: skip
citizen: Kamla Devi
citizen: House 24, Budh Vihar, Rohini
citizen: north west
citizen: Rohini
citizen: 98100 12345
citizen: daily wages and rent
citizen: two lakh
citizen: no
citizen: 2 lakh
citizen: Scholarship
citizen: [Yes, send it]
  « application_filed reference=INC-2026-000123-4 due_on=2026-01-19
citizen: status
  « cases_found purpose=status
  « case_moved reference=INC-2026-000123-4 status=approved certificate_file=certificates/1.pdf
citizen: thank you
"""


@pytest.fixture(scope="module")
def catalogue(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return add_language(tmp_path_factory.mktemp("toy") / "catalogue", CATALOGUE)


def test_the_lint_finds_nothing_missing(catalogue: Path) -> None:
    findings = [*lint_catalogue(catalogue), *proofread(catalogue / "languages")]
    assert [str(one) for one in findings if one.weight == "error"] == []


def test_one_word_less_is_found(catalogue: Path, tmp_path: Path) -> None:
    text = (catalogue / "languages" / f"{TOY}.yaml").read_text("utf-8")
    (tmp_path / "en.yaml").write_text((CATALOGUE / "languages/en.yaml").read_text("utf-8"), "utf-8")
    (tmp_path / f"{TOY}.yaml").write_text(text.replace("  soon: fbba\n", ""), "utf-8")
    [finding] = proofread(tmp_path)
    assert finding.what == "“soon” is missing"
    assert "'soon' in English" in finding.advice


def test_an_application_is_made_in_it(catalogue: Path) -> None:
    lines = ["@ now=2026-01-05T10:00+05:30 service=income-certificate/1"]
    for line in JOURNEY.strip().splitlines():
        lines.append(_in_toy(line))
        if line == "citizen: Hello":
            lines.append(f"citizen: {CALLED}")
    played = play("\n".join(lines) + "\n", read_library(catalogue))
    assert "Namaste! This is Revenue Department, Delhi." in played
    english = encode(played[played.index("citizen: " + spoken("income")) :], "rot13")
    for said in (
        "Date of birth:* 15 August 1990",
        "One family name on the certificate is enough.",
        "Mother's name:* Kamla Devi",
        "Sources of income:* Daily wages, Rent",
        "Your own yearly income:* ₹2,00,000",
        "Others in the family earn:* No, nobody else",
        "is with the office.",
        "Good news! Your *Income Certificate* is ready",
        "You are welcome!",
    ):
        assert said in english, said
    assert "We did not understand" not in english


def _in_toy(line: str) -> str:
    if not line.startswith("citizen: ") or "(sends" in line:
        return line
    return f"citizen: {spoken(line.removeprefix('citizen: '))}"
