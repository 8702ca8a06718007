"""Cuts the paper out of a photograph and lays it flat."""

from dataclasses import dataclass

import cv2
import numpy as np
import numpy.typing as npt

from dastak.integrations.ocr.imaging.corners import Corners, find_corners
from dastak.integrations.ocr.imaging.skew import skew, turned
from dastak.integrations.ocr.port import PageImage

Matrix = npt.NDArray[np.float64]
LEVEL_ENOUGH = 0.6
"""Degrees of lean that a reader does not mind."""


@dataclass(frozen=True, slots=True)
class Flat:
    """A page laid flat, with the matrix that leads from the picture to it."""

    image: PageImage
    matrix: Matrix


def flatten(picture: PageImage) -> Flat:
    """Cut the paper out and straighten it; a picture without an edge to see is only levelled."""
    corners = find_corners(picture)
    if corners is None:
        return _level(picture)
    width = int(max(_length(corners, 0, 1), _length(corners, 3, 2)))
    height = int(max(_length(corners, 0, 3), _length(corners, 1, 2)))
    target = np.array([[0, 0], [width, 0], [width, height], [0, height]], np.float32)
    matrix = cv2.getPerspectiveTransform(corners, target)
    image = cv2.warpPerspective(picture, matrix, (width, height), flags=cv2.INTER_CUBIC)
    return Flat(image.astype(np.uint8), matrix.astype(np.float64))


def _level(picture: PageImage) -> Flat:
    lean = skew(picture)
    if abs(lean) < LEVEL_ENOUGH:
        return Flat(picture, np.eye(3))
    return Flat(*turned(picture, lean))


def _length(quad: Corners, one: int, other: int) -> float:
    return float(np.linalg.norm(quad[one] - quad[other]))
