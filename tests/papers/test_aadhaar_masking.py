"""An Aadhaar number never leaves the reader whole: not in values, text, alternatives or pixels."""

import re

import msgspec
import numpy as np
import pytest

from dastak.integrations.ocr.imaging.prepare import prepare
from dastak.integrations.ocr.intake import open_paper
from dastak.integrations.ocr.vendors.sandbox import Sandbox
from dastak.integrations.ocr.vendors.tesseract import Tesseract
from dastak.understanding.papers.extract import extract
from dastak.understanding.papers.hiding import hidden, without_numbers
from dastak.understanding.papers.kinds import PaperKinds
from dastak.understanding.papers.words import Box, Word
from tests.papers.camera import HARSH, PHONE, Shot, photograph
from tests.papers.conftest import Read
from tests.papers.drawing import as_jpeg, as_pdf, draw


def figures(text: str) -> str:
    return re.sub(r"\D", "", text)


def seen(content: bytes, reader: Tesseract) -> str:
    """Everything that can be read on a file's pages."""
    pages = open_paper(content).pages
    return " ".join(word.text for page in pages for word in reader.read(prepare(page).image))


@pytest.mark.parametrize(
    ("form", "shot"),
    [("aadhaar-front", PHONE), ("aadhaar-letter", PHONE), ("aadhaar-letter", HARSH)],
)
def test_the_stored_copy_shows_only_the_last_four_digits(
    form: str, shot: Shot, read: Read, reader: Tesseract
) -> None:
    drawn = draw(form, 4)
    reading = read(photograph(drawn.image, 4, shot), "aadhaar")
    assert reading.values["number_masked"].value == f"XXXX XXXX {drawn.person.aadhaar[-4:]}"
    text = figures(seen(reading.clean_copy, reader))
    assert drawn.person.aadhaar[-4:] in text
    assert drawn.person.aadhaar[:4] not in text
    assert drawn.person.aadhaar[4:8] not in text


def test_the_number_is_in_no_part_of_the_answer(read: Read) -> None:
    drawn = draw("aadhaar-letter", 6)
    answer = msgspec.json.encode(read(as_jpeg(drawn.image))).decode()
    assert drawn.person.aadhaar not in figures(answer)
    assert drawn.person.aadhaar[:8] not in figures(answer)


def test_every_page_of_a_pdf_is_masked(read: Read, reader: Tesseract) -> None:
    drawn = draw("aadhaar-front", 8)
    reading = read(as_pdf(draw("voter-card", 8).image, drawn.image), "aadhaar", "voter_id")
    text = figures(seen(reading.clean_copy, reader))
    assert drawn.person.aadhaar[-4:] in text
    assert drawn.person.aadhaar[:4] not in text


def words(*texts: str) -> tuple[Word, ...]:
    return tuple(
        Word(text, 0.9, Box(100.0 * at, 0.0, 100.0 * at + 90, 30.0))
        for at, text in enumerate(texts)
    )


def test_a_number_misread_in_one_digit_is_hidden_all_the_same() -> None:
    boxes = hidden(words("9999", "4105", "7O58"), kind="aadhaar")
    assert [(box.left, box.right) for box in boxes] == [(0, 90), (100, 190)]


def test_a_number_printed_twice_in_one_line_is_hidden_twice() -> None:
    boxes = hidden(words(*["9999", "4105", "7058"] * 2), kind="aadhaar")
    assert [box.left for box in boxes] == [0, 100, 300, 400]


def test_a_number_without_spaces_is_hidden_up_to_its_last_four_digits() -> None:
    (box,) = hidden((Word("999941057058", 0.9, Box(0, 0, 120, 20)),), kind="aadhaar")
    assert box.left == 0
    assert box.right == pytest.approx(80)


def test_a_virtual_id_is_hidden_too() -> None:
    assert len(hidden(words("9999", "4105", "7058", "1234"), kind="aadhaar")) == 3


def test_a_number_is_hidden_on_any_other_paper_as_well() -> None:
    assert len(hidden(words("9999", "4105", "7058"), kind="income_certificate")) == 2


def test_other_numbers_stay_to_be_seen() -> None:
    assert hidden(words("CA", "No.", "151003307"), kind="electricity_bill") == ()


def test_text_keeps_the_last_four_digits_only() -> None:
    assert without_numbers("नं ९९९९ ४१०५ ७०५८") == "नं XXXX XXXX 7058"
    assert without_numbers("999941057059") == "999941057059"


def test_text_of_an_aadhaar_paper_keeps_no_misread_number_either() -> None:
    assert without_numbers("9999 41O5 7059\n1990", kind="aadhaar") == "XXXX XXXX 7059\n1990"


def test_a_number_is_never_taken_for_another_value(kinds: PaperKinds) -> None:
    reader = Sandbox(["ELECTRICITY BILL", "CA No. : 999941057058"])
    page = np.zeros((100, 100), np.uint8)
    assert extract(reader.read(page), kinds.by_name["electricity_bill"]) == {}
