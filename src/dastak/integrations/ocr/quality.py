"""Says what is wrong with a photograph that could not be read."""

from dataclasses import dataclass
from typing import Literal

import cv2
import numpy as np

from dastak.integrations.ocr.port import PageImage

Fault = Literal["dark", "blurred", "glare"]

MEASURED_AT = 1000
BLACK = 10.0
"""Mean brightness (0–255) under which nothing can be made out; at 20 most words still read."""
DIM = 35.0
SOFT = 9.0
"""Edge strength under which letters run together: a photograph in focus has 25–45, one whose
words just read 11, one that gives none 6 and less (measured on the sample papers)."""
BURNT_SHARE = 0.12


@dataclass(frozen=True, slots=True)
class Quality:
    """Measured on the picture: brightness 0–255, edge strength, share of burnt-out pixels."""

    brightness: float
    sharpness: float
    glare: float


def measure(picture: PageImage) -> Quality:
    """Measure the picture at one usual size, so that all cameras are judged alike."""
    grey = cv2.cvtColor(picture, cv2.COLOR_RGB2GRAY) if picture.ndim == 3 else picture
    scale = MEASURED_AT / max(grey.shape)
    grey = cv2.resize(grey, None, fx=scale, fy=scale, interpolation=cv2.INTER_AREA)
    page = grey.astype(np.uint8)
    return Quality(float(page.mean()), _sharpness(page), _burnt(page))


def is_black(quality: Quality) -> bool:
    """A picture in which there is no use in reading."""
    return quality.brightness < BLACK


def fault(quality: Quality) -> Fault | None:
    """The likeliest reason why a paper could not be read; none when the photograph is good."""
    if quality.brightness < DIM:
        return "dark"
    if quality.sharpness < SOFT:
        return "blurred"
    if quality.glare > BURNT_SHARE:
        return "glare"
    return None


def _sharpness(grey: PageImage) -> float:
    """How steep the steepest edges are, in relation to the light that there was."""
    quiet = cv2.medianBlur(grey, 3)
    fine = np.abs(cv2.Laplacian(quiet, cv2.CV_32F, ksize=3))
    return float(np.percentile(fine, 99) * 14 / max(float(grey.mean()), 1.0))


def _burnt(grey: PageImage) -> float:
    """Share of broad, evenly white patches on a page that is not white all over."""
    if np.median(grey) >= 250:
        return 0.0
    mask = (grey >= 252).astype(np.uint8)
    kernel = cv2.getStructuringElement(cv2.MORPH_ELLIPSE, (25, 25))
    return float(cv2.morphologyEx(mask, cv2.MORPH_OPEN, kernel).mean())
