"""Makes a flat page easy to read: its shade evened out, its letters large and crisp."""

import cv2
import numpy as np

from dastak.integrations.ocr.port import PageImage

READING_WIDTH = (1400, 2600)
"""Narrower pages are enlarged and wider ones reduced, so that letters have a usual size."""


def reading_scale(page: PageImage) -> float:
    """How much to enlarge or reduce this page before it is read."""
    narrowest, widest = READING_WIDTH
    width = int(max(page.shape[:2]))
    if width < narrowest:
        return min(narrowest / width, 3.0)
    return min(1.0, widest / width)


def clean(page: PageImage, scale: float) -> PageImage:
    """Give the page as evenly lit grey levels at the scale."""
    grey = cv2.cvtColor(page, cv2.COLOR_RGB2GRAY) if page.ndim == 3 else page
    how = cv2.INTER_CUBIC if scale > 1 else cv2.INTER_AREA
    grey = cv2.resize(grey, None, fx=scale, fy=scale, interpolation=how)
    even = _without_shade(grey.astype(np.uint8))
    soft = cv2.GaussianBlur(even, (0, 0), 2)
    return cv2.addWeighted(even, 1.5, soft, -0.5, 0).astype(np.uint8)


def _without_shade(grey: PageImage) -> PageImage:
    """Divide by the background, estimated small because shade is broad."""
    small = cv2.resize(grey, None, fx=0.25, fy=0.25, interpolation=cv2.INTER_AREA)
    kernel = cv2.getStructuringElement(cv2.MORPH_ELLIPSE, (15, 15))
    light = cv2.medianBlur(cv2.morphologyEx(small, cv2.MORPH_CLOSE, kernel), 21)
    light = cv2.resize(light, (grey.shape[1], grey.shape[0]), interpolation=cv2.INTER_LINEAR)
    return cv2.divide(grey, np.maximum(light, 1), scale=255).astype(np.uint8)
