"""``dastak chat``: whole stories in the terminal, and the transcript that comes out of them."""

from __future__ import annotations

from functools import cache
from pathlib import Path

import pytest

from dastak.config.cli import main
from dastak.dialogue.bundle import Library
from dastak.dialogue.shelf import read_library
from dastak.dialogue.transcripts.playing import play
from tests.house.cli.conftest import Say

CATALOGUE = Path(__file__).resolve().parents[3] / "catalogue"
INCOME = (
    "1",
    "1",
    "(sends voter-id.jpg)",
    "(sends electricity-bill.jpg)",
    "1",
    "(sends me.jpg)",
    "1",
    "North West",
    "Rohini",
    "98100 12345",
    "1 and 3",
    "1.2 lakh",
    "no",
    "1.2 lakh",
    "1",
    "1",
)
REPRO = ("--repro",)
MARRIAGE = (
    "शुरू करें",
    "हाँ",
    "(sends voter-id.jpg)",
    "(sends voter-id.jpg)",
    "(sends water-bill.jpg)",
    "मेरे पास नहीं है",
    "(sends wedding.jpg)",
    "(sends he.jpg)",
    "(sends she.jpg)",
    "(sends mohan.jpg)",
    "(sends geeta.jpg)",
    "1",
    "हिंदू",
    "20 नवंबर 2025",
    "शिव मंदिर, रोहिणी, दिल्ली",
    "उत्तर पश्चिमी",
    "रोहिणी",
    "9810012345",
    "मोहन लाल",
    "मकान 7, गली 1, बुध विहार",
    "गीता देवी",
    "मकान 9, गली 1, बुध विहार",
    "बस, इतना ही",
    "1",
)


@cache
def shipped() -> Library:
    return read_library(CATALOGUE)


def transcript_in(shown: str) -> str:
    return shown[shown.rindex("@ language=") :]


def test_choices_are_numbered_and_a_number_chooses(say: Say) -> None:
    shown = say("income-certificate", "1")
    assert "1. Start\n2. Menu" in shown
    assert "Before we begin" in shown


def test_an_application_is_filed_and_approved(say: Say) -> None:
    shown = say("income-certificate", *INCOME, "(approved)")
    assert "INC-26-000001-" in shown
    assert "[Certificate-INC-26-000001-" in shown


def test_a_fee_is_paid_and_a_receipt_comes_in_hindi(say: Say) -> None:
    shown = say("marriage-registration", *MARRIAGE, "(pays)", language="hi")
    assert "https://pay.example/MAR-26-000001-" in shown
    assert "R-MAR-26-000001-" in shown


def test_a_blurred_photo_is_asked_for_again(say: Say) -> None:
    shown = say("income-certificate", "1", "1", "(sends blurred.jpg)")
    assert "Send it later" in shown.rpartition("We have your paper")[2]


def test_the_office_asks_back_and_decides_on_the_answer(say: Say) -> None:
    asked = (*INCOME, "(asked: Since when do you live here?)", "1", "Since 2019")
    assert "nothing waits for that" in say("income-certificate", *asked, "(approved)")
    shown = say("income-certificate", *asked, "1", "(approved)")
    assert "answer_clarification reference=INC-26-000001-" in shown
    assert "[Certificate-INC-26-000001-" in shown


def test_a_rejection_gives_its_reason(say: Say) -> None:
    assert "The bill is old." in say("income-certificate", *INCOME, "(rejected: The bill is old.)")


def test_a_form_left_lying_is_remembered_aloud(say: Say) -> None:
    shown = say("income-certificate", "1", "1", "--- 1 day later")
    assert "» " in shown
    assert shown.count("Income certificate") > say("income-certificate", "1", "1").count(
        "Income certificate"
    )


def test_a_line_that_makes_no_sense_is_explained_and_forgotten(say: Say) -> None:
    shown = say("income-certificate", "[No such button]", "--- soon", options=REPRO)
    assert "no such choice on the screen" in shown
    assert "not a span of time" in shown
    assert "No such button" not in transcript_in(shown)


@pytest.mark.parametrize(
    ("service", "language", "lines"),
    [
        ("income-certificate", "en", (*INCOME, "--- 3 days later", "status", "(approved)")),
        ("income-certificate", "en", (*INCOME, "(asked: Which floor?)", "1", "The second")),
        ("marriage-registration", "hi", (*MARRIAGE, "(pays)", "स्थिति", "(rejected: नहीं)")),
        ("birth-certificate", "hi", ("1", "1", "(sends blur.jpg)", "--- 2 days later", "menu")),
    ],
)
def test_the_transcript_plays_again_as_it_stands(
    say: Say, service: str, language: str, lines: tuple[str, ...]
) -> None:
    transcript = transcript_in(say(service, *lines, language=language, options=REPRO))
    assert transcript.count("citizen:") > 2
    assert play(transcript, shipped()) == transcript


@pytest.mark.parametrize("service", sorted(shipped().current))
@pytest.mark.parametrize("language", ["hi", "en"])
def test_every_service_opens_in_every_language(say: Say, service: str, language: str) -> None:
    assert "\n1. " in say(service, language=language)


def test_an_unknown_service_is_refused_with_those_that_exist(
    capsys: pytest.CaptureFixture[str],
) -> None:
    assert main(["chat", "pension"]) == 2
    assert "income-certificate" in capsys.readouterr().err
