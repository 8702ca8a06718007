"""Tells whether lines of text run across a page, down it, or not at all."""

from typing import Literal

import cv2
import numpy as np

from dastak.integrations.ocr.imaging.skew import ink_of, unevenness
from dastak.integrations.ocr.port import PageImage

Direction = Literal["across", "down", "nowhere"]

MEASURED_AT = 700
PLAIN = 0.5
"""Logarithm of how much more uneven rows are than columns: on the sample papers above 1.1 or,
turned by a quarter, below -0.6; between 0.5 and -0.5 in noise."""


def direction(page: PageImage) -> Direction:
    """Across a page set upright or upside down, ink comes in rows; down, in columns."""
    scale = MEASURED_AT / max(page.shape)
    small = cv2.resize(page, None, fx=scale, fy=scale, interpolation=cv2.INTER_AREA)
    ink = ink_of(small.astype(np.uint8))
    height, width = ink.shape
    rows = unevenness(ink, 0.0) / height
    columns = unevenness(np.ascontiguousarray(ink.T), 0.0) / width
    lean = float(np.log((rows + 1) / (columns + 1)))
    if abs(lean) < PLAIN:
        return "nowhere"
    return "across" if lean > 0 else "down"
