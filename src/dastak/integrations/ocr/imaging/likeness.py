"""A page's look as one number, so that two photographs of one paper can be found again."""

import cv2
import numpy as np

from dastak.integrations.ocr.port import PageImage

SIDE = 32
KEPT = 8


def likeness(page: PageImage) -> int:
    """64 bits (signed, as PostgreSQL keeps them) of the coarse pattern of light: the classic
    "pHash", signs of the lowest frequencies against their median. Copies differ in a few bits."""
    grey = cv2.cvtColor(page, cv2.COLOR_RGB2GRAY) if page.ndim == 3 else page
    small = cv2.resize(grey, (SIDE, SIDE), interpolation=cv2.INTER_AREA).astype(np.float32)
    low = cv2.dct(small)[:KEPT, :KEPT].flatten()
    bits = low > np.median(low[1:])
    value = int.from_bytes(np.packbits(bits).tobytes())
    return value - (1 << 64) if value >> 63 else value


def distance(one: int, other: int) -> int:
    """In how many of the 64 bits they differ."""
    return ((one ^ other) & ((1 << 64) - 1)).bit_count()
