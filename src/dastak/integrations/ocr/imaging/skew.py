"""Measures how far lines of text lean, on a page whose edges cannot be seen."""

import cv2
import numpy as np
import numpy.typing as npt

from dastak.integrations.ocr.port import PageImage

MEASURED_AT = 500
WIDEST = 15.0
COARSE, FINE = 1.5, 0.25
PLAIN = 1.3
"""Lines of text grow this much more even at least; a picture without any hardly changes."""


def skew(picture: PageImage) -> float:
    """The angle in degrees by which to turn the picture so that its lines lie level."""
    grey = cv2.cvtColor(picture, cv2.COLOR_RGB2GRAY) if picture.ndim == 3 else picture
    scale = MEASURED_AT / max(grey.shape)
    small = cv2.resize(grey, None, fx=scale, fy=scale, interpolation=cv2.INTER_AREA)
    ink = ink_of(small.astype(np.uint8))
    coarse = _best(ink, np.arange(-WIDEST, WIDEST + COARSE, COARSE))
    fine = _best(ink, np.arange(coarse - COARSE, coarse + COARSE + FINE, FINE))
    return fine if unevenness(ink, fine) > PLAIN * unevenness(ink, 0.0) else 0.0


def turned(picture: PageImage, degrees: float) -> tuple[PageImage, npt.NDArray[np.float64]]:
    """The picture turned on a canvas that holds all of it, with the matrix that leads there."""
    height, width = picture.shape[:2]
    turn = cv2.getRotationMatrix2D((width / 2, height / 2), degrees, 1.0)
    cos, sin = abs(turn[0, 0]), abs(turn[0, 1])
    size = (int(height * sin + width * cos), int(height * cos + width * sin))
    turn[:, 2] += [size[0] / 2 - width / 2, size[1] / 2 - height / 2]
    image = cv2.warpAffine(
        picture, turn, size, flags=cv2.INTER_CUBIC, borderMode=cv2.BORDER_REPLICATE
    )
    return image.astype(np.uint8), np.vstack([turn, [0, 0, 1]]).astype(np.float64)


def ink_of(grey: PageImage) -> PageImage:
    """Dark strokes on whatever ground."""
    kernel = cv2.getStructuringElement(cv2.MORPH_ELLIPSE, (9, 9))
    strokes = cv2.morphologyEx(grey, cv2.MORPH_BLACKHAT, kernel)
    return cv2.threshold(strokes, 0, 255, cv2.THRESH_BINARY + cv2.THRESH_OTSU)[1].astype(np.uint8)


def _best(ink: PageImage, angles: npt.NDArray[np.floating]) -> float:
    """At the right angle, rows are either full of ink or empty."""
    return float(max(angles, key=lambda angle: unevenness(ink, float(angle))))


def unevenness(ink: PageImage, angle: float) -> float:
    """How abruptly the rows' ink changes when the page is turned by the angle."""
    height, width = ink.shape
    turn = cv2.getRotationMatrix2D((width / 2, height / 2), angle, 1.0)
    rows = cv2.warpAffine(ink, turn, (width, height)).sum(axis=1, dtype=np.float64)
    return float(((rows[1:] - rows[:-1]) ** 2).sum())
