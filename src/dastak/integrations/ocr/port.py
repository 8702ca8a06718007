"""The port to a reader of pictures: what any OCR engine must do for us."""

from typing import Protocol

import numpy as np
import numpy.typing as npt

from dastak.understanding.papers.words import Word

PageImage = npt.NDArray[np.uint8]
"""A page as grey levels (height × width) or as RGB (height × width × 3)."""


class Refused(Exception):
    """This page cannot be read, now or later: do not try again."""


class Unavailable(Exception):
    """The reader cannot work at the moment: try again later."""


class Reader(Protocol):
    """Reads printed words in Devanagari and Latin letters off one page."""

    def read(self, page: PageImage) -> tuple[Word, ...]:
        """Give the words with confidence (0–1) and box, in pixels of the given picture."""
        ...

    def check_config(self) -> tuple[str, ...]:
        """Say what is missing for the reader to work, one sentence each; empty when ready."""
        ...
