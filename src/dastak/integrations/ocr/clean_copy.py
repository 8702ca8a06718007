"""Makes the copy that is kept: pixels only, with what must not be stored painted over."""

import io
from collections.abc import Iterable, Sequence

import cv2
import numpy as np
from PIL import Image

from dastak.integrations.ocr.imaging.prepare import Corners
from dastak.integrations.ocr.port import PageImage

QUALITY = 85
MARGIN = 0.18
"""Painted areas reach beyond the letters by this share of their height."""
SHADE = (40, 40, 40)
COARSE = 24
"""So many points a picture keeps across when nothing on it may be read."""


def painted_over(picture: PageImage, areas: Iterable[Corners]) -> PageImage:
    """Give the picture with every area filled, a little beyond its corners."""
    copy = picture.copy()
    for corners in areas:
        cv2.fillPoly(copy, [np.rint(_grown(corners)).astype(np.int32)], SHADE)
    return copy


def obscured(picture: PageImage) -> PageImage:
    """Give the picture so coarse that it can be told apart, but not read."""
    height, width = picture.shape[:2]
    small = cv2.resize(
        picture, (COARSE, max(1, COARSE * height // width)), interpolation=cv2.INTER_AREA
    )
    return cv2.resize(small, (width, height), interpolation=cv2.INTER_LINEAR).astype(np.uint8)


def as_file(pages: Sequence[PageImage], *, is_pdf: bool) -> tuple[bytes, str]:
    """Encode the pages anew: a JPEG for a picture, a PDF of JPEGs for a PDF; with its type."""
    images = [Image.fromarray(page) for page in pages]
    out = io.BytesIO()
    if not is_pdf:
        images[0].save(out, "JPEG", quality=QUALITY, optimize=True)
        return out.getvalue(), "image/jpeg"
    first, *rest = images
    first.save(out, "PDF", save_all=True, append_images=rest, resolution=200.0, quality=QUALITY)
    return out.getvalue(), "application/pdf"


def _grown(corners: Corners) -> Corners:
    margin = MARGIN * float(np.linalg.norm(corners[3] - corners[0]))
    middle = corners.mean(axis=0)
    away = corners - middle
    lengths = np.maximum(np.abs(away), 1e-6)
    grown: Corners = middle + away * (lengths + margin) / lengths
    return grown
