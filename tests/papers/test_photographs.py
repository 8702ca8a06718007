"""Photographs of papers, as a cheap phone takes them, fill the form."""

from typing import Any

import pytest
from PIL import Image

from dastak.integrations.ocr.intake import open_paper
from tests.papers.camera import photograph
from tests.papers.conftest import Read
from tests.papers.drawing import Drawn, as_jpeg, as_pdf, draw
from tests.papers.truth import KINDS

READABLE = [
    ("aadhaar-front", 0),
    ("pan-new", 2),
    ("voter-back", 5),
    ("passport", 7),
    ("birth-report", 9),
    ("birth-report-hindi", 10),
    ("electricity-bill", 11),
]


def wrong(drawn: Drawn, reading: Any) -> dict[str, str]:
    """The fields that are missing or differ from what is printed."""
    found = {name: value.value for name, value in reading.values.items()}
    return {
        name: found.get(name, "")
        for name, right in drawn.truth.items()
        if plain(found.get(name, "")) not in {plain(each) for each in right}
    }


def plain(text: str) -> str:
    return " ".join(text.replace(",", " ").split()).casefold()


@pytest.mark.parametrize(("form", "seed"), READABLE)
def test_a_photographed_paper_is_recognised_and_read(form: str, seed: int, read: Read) -> None:
    drawn = draw(form, seed)
    reading = read(photograph(drawn.image, seed))
    assert (reading.problem, reading.kind) == ("", KINDS[form])
    assert wrong(drawn, reading) == {}


def test_a_value_says_where_on_the_picture_it_stands(read: Read) -> None:
    drawn = draw("pan-new", 2)
    picture = photograph(drawn.image, 2)
    box = read(picture, "pan").values["number"].box
    pixels = open_paper(picture).pages[0].copy()
    height, width = pixels.shape[:2]
    rows = slice(int(box.top * height), int(box.bottom * height))
    columns = slice(int(box.left * width), int(box.right * width))
    pixels[rows, columns] = pixels[rows, columns].max()
    assert "number" not in read(as_jpeg(Image.fromarray(pixels)), "pan").values


def test_a_paper_sent_upside_down_is_turned(read: Read) -> None:
    drawn = draw("voter-card", 6)
    reading = read(as_jpeg(drawn.image.rotate(180, expand=True)), "voter_id")
    assert wrong(drawn, reading) == {}


def test_a_paper_photographed_sideways_is_turned(read: Read) -> None:
    drawn = draw("voter-card", 6)
    reading = read(as_jpeg(drawn.image.rotate(90, expand=True)), "voter_id")
    assert wrong(drawn, reading) == {}


def test_both_sides_of_a_card_in_one_pdf_are_read_together(read: Read) -> None:
    front, back = draw("voter-card", 8), draw("voter-back", 8)
    reading = read(as_pdf(front.image, back.image), "voter_id")
    assert reading.pages == 2
    assert reading.values["address"].page == 2
    assert reading.values["father_name"].page == 1
    assert reading.mime_type == "application/pdf"


def test_the_reading_comes_as_text_too(read: Read) -> None:
    drawn = draw("income-certificate", 3)
    (text,) = read(as_jpeg(drawn.image)).text
    assert "INCOME CERTIFICATE" in text
    assert drawn.person.name_en in text
