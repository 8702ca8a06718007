"""A reader without an engine: it says the words that it was given, for demos and other floors."""

from collections.abc import Iterable

from dastak.integrations.ocr.port import PageImage, Refused
from dastak.understanding.papers.words import Box, Word

LETTER = (12.0, 30.0)
SAMPLE = (
    "ELECTION COMMISSION OF INDIA",
    "Elector Photo Identity Card",
    "PJQ1341098",
    "Name : Meena Kumari",
    "Father's Name : Mohan Lal",
    "Gender : Female",
    "Date of Birth : 26/04/1984",
)
"""A voter card of nobody."""
CONFIDENCE = 0.95


class Sandbox:
    """Reads the same lines off every page (a voter card's), set as print would stand on it."""

    def __init__(self, lines: Iterable[str] = SAMPLE) -> None:
        self._words = tuple(_set(tuple(lines)))

    def read(self, page: PageImage) -> tuple[Word, ...]:
        """Give the words of the given lines."""
        if page.ndim not in (2, 3) or min(page.shape[:2]) < 8:
            raise Refused("not a picture of a page")
        return self._words

    def check_config(self) -> tuple[str, ...]:
        """There is nothing to set up."""
        return ()


def _set(lines: tuple[str, ...]) -> Iterable[Word]:
    width, height = LETTER
    for row, line in enumerate(lines):
        left = width
        for text in line.split():
            right = left + width * len(text)
            top = (1.5 * row + 0.5) * height
            yield Word(text, CONFIDENCE, Box(left, top, right, top + height))
            left = right + width
