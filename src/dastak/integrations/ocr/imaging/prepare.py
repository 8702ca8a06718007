"""Prepares a picture for reading and leads places on it back to the picture."""

from collections.abc import Iterable
from dataclasses import dataclass

import cv2
import numpy as np
import numpy.typing as npt
import zxingcpp

from dastak.integrations.ocr.imaging.clean import clean, reading_scale
from dastak.integrations.ocr.imaging.flatten import Matrix, flatten
from dastak.integrations.ocr.port import PageImage
from dastak.understanding.papers.words import Box

Corners = npt.NDArray[np.float64]


@dataclass(frozen=True, slots=True)
class Prepared:
    """A page ready to be read, and the matrix that leads from it back to the picture.

    ``codes``: where on the page QR and bar codes stood; they are blotted out, for a reader of
    words only finds nonsense in them.
    """

    image: PageImage
    back: Matrix
    codes: tuple[Box, ...] = ()

    def corners(self, box: Box) -> Corners:
        """Where the box's corners lie in the picture, clockwise from the top left."""
        corners = [
            [box.left, box.top],
            [box.right, box.top],
            [box.right, box.bottom],
            [box.left, box.bottom],
        ]
        there = cv2.perspectiveTransform(np.array([corners], np.float64), self.back)
        return np.asarray(there[0], np.float64)


def prepare(picture: PageImage) -> Prepared:
    """Find the paper, lay it flat, even out its light, bring it to a usual size."""
    flat = flatten(picture)
    scale = reading_scale(flat.image)
    there = np.diag([scale, scale, 1.0]) @ flat.matrix
    image = clean(flat.image, scale)
    codes = tuple(_codes(image))
    for code in codes:
        image[int(code.top) : int(code.bottom), int(code.left) : int(code.right)] = 255
    return Prepared(image, np.linalg.inv(there).astype(np.float64), codes)


def _codes(page: PageImage) -> Iterable[Box]:
    """A little more than each code's own square, as far as the page goes."""
    height, width = page.shape
    for code in zxingcpp.read_barcodes(page):
        place = code.position
        corners = (place.top_left, place.top_right, place.bottom_right, place.bottom_left)
        xs, ys = [corner.x for corner in corners], [corner.y for corner in corners]
        rim = 0.03 * (max(xs) - min(xs))
        yield Box(
            max(min(xs) - rim, 0),
            max(min(ys) - rim, 0),
            min(max(xs) + rim, width),
            min(max(ys) + rim, height),
        )


def share_of(corners: Corners, picture: PageImage) -> Box:
    """The rectangle around the corners, as shares (0–1) of the picture's width and height."""
    height, width = picture.shape[:2]
    xs, ys = corners[:, 0] / width, corners[:, 1] / height
    return Box(*(round(float(np.clip(at, 0, 1)), 4) for at in _edges(xs, ys)))


def _edges(xs: Corners, ys: Corners) -> Iterable[float]:
    return (xs.min(), ys.min(), xs.max(), ys.max())
