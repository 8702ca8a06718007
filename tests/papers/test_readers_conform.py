"""What every reader must do, whichever engine is behind it."""

import numpy as np
import pytest

from dastak.integrations.ocr.port import Reader, Refused
from dastak.integrations.ocr.vendors.sandbox import Sandbox
from dastak.integrations.ocr.vendors.tesseract import Tesseract
from tests.papers.drawing import draw


@pytest.fixture(params=["tesseract", "sandbox"])
def any_reader(request: pytest.FixtureRequest, reader: Tesseract) -> Reader:
    return reader if request.param == "tesseract" else Sandbox()


def test_words_have_text_a_confidence_and_a_box(any_reader: Reader) -> None:
    words = any_reader.read(np.asarray(draw("pan-new", 2).image))
    assert len(words) > 5
    assert all(word.text.strip() == word.text != "" for word in words)
    assert all(0 <= word.confidence <= 1 for word in words)
    assert all(word.box.left < word.box.right and word.box.top < word.box.bottom for word in words)


def test_the_same_page_gives_the_same_words(any_reader: Reader) -> None:
    page = np.asarray(draw("voter-card", 1).image.convert("L"))
    assert any_reader.read(page) == any_reader.read(page)


def test_a_blank_page_is_no_error(any_reader: Reader) -> None:
    assert isinstance(any_reader.read(np.full((300, 400), 255, np.uint8)), tuple)


@pytest.mark.parametrize("shape", [(2, 2), (0, 10), (5,)])
def test_what_is_no_page_is_refused(any_reader: Reader, shape: tuple[int, ...]) -> None:
    with pytest.raises(Refused):
        any_reader.read(np.zeros(shape, np.uint8))


def test_a_reader_that_is_set_up_has_nothing_to_report(any_reader: Reader) -> None:
    assert any_reader.check_config() == ()
