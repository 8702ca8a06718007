"""One reader and one set of kinds for all tests of papers: loading Tesseract takes a while."""

from collections.abc import Callable
from pathlib import Path

import pytest

from dastak.casework.paper_reading import PaperReading
from dastak.casework.reading import read_paper
from dastak.integrations.ocr.vendors.tesseract import Tesseract
from dastak.understanding.papers.kinds import PaperKinds, load_kinds

CATALOGUE = Path(__file__).resolve().parents[2] / "catalogue" / "papers"

Read = Callable[..., PaperReading]


@pytest.fixture(scope="session")
def reader() -> Tesseract:
    """The real engine. Without its language data these tests fail: they are the product."""
    return Tesseract()


@pytest.fixture(scope="session")
def kinds() -> PaperKinds:
    """The kinds of the catalogue."""
    return load_kinds(CATALOGUE)


@pytest.fixture(scope="session")
def read(reader: Tesseract, kinds: PaperKinds) -> Read:
    """Read bytes as one of the given kinds."""

    def _read(content: bytes, *accepts: str) -> PaperReading:
        return read_paper(content, filename="x", accepts=accepts, reader=reader, kinds=kinds)

    return _read
