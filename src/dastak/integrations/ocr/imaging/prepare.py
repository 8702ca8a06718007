"""Prepares a picture for reading and leads places on it back to the picture."""

from collections.abc import Iterable
from dataclasses import dataclass

import cv2
import numpy as np
import numpy.typing as npt

from dastak.integrations.ocr.imaging.clean import clean, reading_scale
from dastak.integrations.ocr.imaging.flatten import Matrix, flatten
from dastak.integrations.ocr.port import PageImage
from dastak.understanding.papers.words import Box

Corners = npt.NDArray[np.float64]


@dataclass(frozen=True, slots=True)
class Prepared:
    """A page ready to be read, and the matrix that leads from it back to the picture."""

    image: PageImage
    back: Matrix

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
    return Prepared(clean(flat.image, scale), np.linalg.inv(there).astype(np.float64))


def share_of(corners: Corners, picture: PageImage) -> Box:
    """The rectangle around the corners, as shares (0–1) of the picture's width and height."""
    height, width = picture.shape[:2]
    xs, ys = corners[:, 0] / width, corners[:, 1] / height
    return Box(*(round(float(np.clip(at, 0, 1)), 4) for at in _edges(xs, ys)))


def _edges(xs: Corners, ys: Corners) -> Iterable[float]:
    return (xs.min(), ys.min(), xs.max(), ys.max())
