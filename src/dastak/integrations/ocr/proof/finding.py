"""Finds the codes on a page and reads those that can be read."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

import cv2
import numpy as np
import numpy.typing as npt
import zxingcpp

from dastak.integrations.ocr.port import PageImage

Corners = npt.NDArray[np.float64]
SQUARES = zxingcpp.BarcodeFormats(
    [zxingcpp.BarcodeFormat.QRCode, zxingcpp.BarcodeFormat.DataMatrix]
)
LARGER = 2.0
WIDEST = 4000
"""A dense code in a small picture is read more often when it is enlarged; up to this width."""


@dataclass(frozen=True, slots=True)
class Code:
    """A code's four corners in the picture; ``text`` is empty when it could not be read."""

    text: str
    corners: Corners


def codes_on(picture: PageImage) -> tuple[Code, ...]:
    """Every QR code and other square code; also those that no decoder reads, for they are to be
    hidden as well."""
    grey = cv2.cvtColor(picture, cv2.COLOR_RGB2GRAY) if picture.ndim == 3 else picture
    found = tuple(_read(grey, 1.0))
    if not any(code.text for code in found) and max(grey.shape) * LARGER <= WIDEST:
        how = cv2.INTER_CUBIC
        found += tuple(
            _read(cv2.resize(grey, None, fx=LARGER, fy=LARGER, interpolation=how), LARGER)
        )
    return found or tuple(_seen(grey))


def _read(grey: cv2.typing.MatLike, scale: float) -> Iterator[Code]:
    for code in zxingcpp.read_barcodes(grey, formats=SQUARES, return_errors=True):
        place = code.position
        points = (place.top_left, place.top_right, place.bottom_right, place.bottom_left)
        corners = np.array([[point.x, point.y] for point in points], np.float64) / scale
        yield Code(code.text if code.valid else "", corners)


def _seen(grey: cv2.typing.MatLike) -> Iterable[Code]:
    """Another finder's opinion of where codes stand."""
    try:
        is_there, places = cv2.QRCodeDetector().detectMulti(grey)
    except cv2.error:
        return
    if is_there:
        for corners in places:
            yield Code("", np.asarray(corners, np.float64))
