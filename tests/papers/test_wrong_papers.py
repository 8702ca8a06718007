"""What is not the paper that was asked for is answered with the reason."""

from dataclasses import replace

import numpy as np
from PIL import Image

from dastak.casework.paper_reading import PaperReading
from dastak.casework.reading import read_paper
from dastak.integrations.ocr.port import PageImage, Reader
from dastak.integrations.ocr.vendors.tesseract import Tesseract
from dastak.understanding.papers.kinds import PaperKinds
from dastak.understanding.papers.words import Word
from tests.papers.camera import PHONE, photograph
from tests.papers.conftest import Read
from tests.papers.drawing import as_jpeg, draw


def a_room(seed: int = 0) -> Image.Image:
    """A picture without any text: large patches of colour with sharp edges."""
    rough = np.random.default_rng(seed).integers(0, 255, (6, 8, 3), dtype=np.uint8)
    return Image.fromarray(rough).resize((1200, 900), Image.Resampling.NEAREST)


def test_another_paper_is_named(read: Read) -> None:
    reading = read(photograph(draw("pan-new", 2).image, 2), "birth_report", "discharge_summary")
    assert (reading.problem, reading.kind) == ("wrong_kind", "pan")
    assert reading.clean_copy == b""


def test_a_paper_of_no_known_kind_is_not_taken_for_the_one_asked_for(read: Read) -> None:
    reading = read(as_jpeg(draw("notice", 1).image), "voter_id")
    assert (reading.problem, reading.kind) == ("wrong_kind", "")


def test_a_paper_of_no_known_kind_can_be_any_other_document(read: Read) -> None:
    assert read(as_jpeg(draw("notice", 1).image), "generic").kind == "generic"


def test_a_letter_in_free_words_is_believed_with_a_warning(read: Read) -> None:
    reading = read(as_jpeg(draw("notice", 1).image), "self_declaration")
    assert (reading.problem, reading.kind) == ("", "self_declaration")
    assert reading.warnings == ("kind_not_sure",)


def test_a_blurred_photograph_is_called_blurred(read: Read) -> None:
    shot = replace(PHONE, blur=7)
    assert read(photograph(draw("aadhaar-front", 0).image, 0, shot), "aadhaar").problem == "blurred"


def test_a_photograph_taken_in_the_dark_is_called_dark(read: Read) -> None:
    shot = replace(PHONE, light=0.03)
    assert read(photograph(draw("aadhaar-front", 0).image, 0, shot), "aadhaar").problem == "dark"


def test_a_black_photograph_is_called_dark(read: Read) -> None:
    assert read(as_jpeg(Image.new("RGB", (900, 700))), "aadhaar").problem == "dark"


def test_a_dim_but_legible_photograph_is_read(read: Read) -> None:
    shot = replace(PHONE, light=0.35)
    drawn = draw("voter-card", 2)
    reading = read(photograph(drawn.image, 2, shot), "voter_id")
    assert reading.values["number"].value == drawn.person.epic


class Counted:
    """A reader that counts its pages."""

    def __init__(self, reader: Reader) -> None:
        self.pages = 0
        self._reader = reader

    def read(self, page: PageImage) -> tuple[Word, ...]:
        self.pages += 1
        return self._reader.read(page)

    def check_config(self) -> tuple[str, ...]:
        return self._reader.check_config()


def test_no_time_is_lost_on_turning_a_picture_without_text(
    reader: Tesseract, kinds: PaperKinds
) -> None:
    counted = Counted(reader)
    noise = np.random.default_rng(5).integers(0, 255, (600, 800, 3), dtype=np.uint8)
    content = as_jpeg(Image.fromarray(noise))
    read_paper(content, filename="", accepts=("photo",), reader=counted, kinds=kinds)
    assert counted.pages == 1


def test_a_picture_of_a_room_is_not_a_paper(read: Read) -> None:
    assert read(as_jpeg(a_room()), "aadhaar").problem == "not_a_paper"


def test_a_photograph_of_a_person_is_taken_where_one_is_asked_for(read: Read) -> None:
    reading = read(as_jpeg(a_room(3)), "photo")
    assert (reading.problem, reading.kind, reading.values) == ("", "photo", {})


def test_a_card_is_not_taken_for_a_photograph(read: Read) -> None:
    reading = read(as_jpeg(draw("pan-new", 2).image), "photo")
    assert (reading.problem, reading.kind) == ("wrong_kind", "pan")


def test_a_paper_that_is_asked_for_later_is_as_welcome(
    reader: Tesseract, kinds: PaperKinds
) -> None:
    bill = as_jpeg(draw("electricity-bill", 2).image)

    def sent(*also: str) -> PaperReading:
        return read_paper(
            bill, filename="x", accepts=("aadhaar",), also=also, reader=reader, kinds=kinds
        )

    refused = sent("water_bill")
    assert (refused.problem, refused.kind) == ("wrong_kind", "electricity_bill")
    welcome = sent("water_bill", "electricity_bill")
    assert (welcome.problem, welcome.kind) == ("", "electricity_bill")
    assert welcome.values["consumer_no"].value
