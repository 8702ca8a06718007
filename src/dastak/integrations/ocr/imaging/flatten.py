"""Finds the paper in a photograph and lays it flat."""

from dataclasses import dataclass

import cv2
import numpy as np
import numpy.typing as npt

from dastak.integrations.ocr.port import PageImage

Corners = npt.NDArray[np.float32]
Matrix = npt.NDArray[np.float64]

SEARCH_WIDTH = 800
SMALLEST_SHARE = 0.12
"""A paper that fills less of the picture than this is taken for something else."""
LARGEST_SHARE = 0.97
STEEP = 60
MOST_PRINT = 0.5


@dataclass(frozen=True, slots=True)
class Flat:
    """A page laid flat, with the matrix that leads from the picture to it."""

    image: PageImage
    matrix: Matrix


def flatten(picture: PageImage) -> Flat:
    """Cut the paper out and straighten it; a picture without an edge to see stays as it is."""
    corners = find_corners(picture)
    if corners is None:
        return Flat(picture, np.eye(3))
    width = int(max(_length(corners, 0, 1), _length(corners, 3, 2)))
    height = int(max(_length(corners, 0, 3), _length(corners, 1, 2)))
    target = np.array([[0, 0], [width, 0], [width, height], [0, height]], np.float32)
    matrix = cv2.getPerspectiveTransform(corners, target)
    image = cv2.warpPerspective(picture, matrix, (width, height), flags=cv2.INTER_CUBIC)
    return Flat(image.astype(np.uint8), matrix.astype(np.float64))


def find_corners(picture: PageImage) -> Corners | None:
    """Give the paper's corners (top left first, clockwise) in the picture, if it shows them."""
    scale = min(1.0, SEARCH_WIDTH / picture.shape[1])
    small = cv2.resize(picture, None, fx=scale, fy=scale, interpolation=cv2.INTER_AREA)
    best: Corners | None = None
    best_area = SMALLEST_SHARE * small.shape[0] * small.shape[1]
    limit = LARGEST_SHARE * small.shape[0] * small.shape[1]
    print_on_it = _print(small.astype(np.uint8))
    for mask in _masks(small.astype(np.uint8)):
        for quad in _quads(mask):
            area = float(cv2.contourArea(quad))
            if best_area < area < limit and _is_a_page(quad) and _holds(quad, print_on_it):
                best, best_area = quad, area
    return None if best is None else _in_order(best / scale)


def _print(small: PageImage) -> PageImage:
    """The strong edges, most of which are letters."""
    grey = cv2.cvtColor(small, cv2.COLOR_RGB2GRAY)
    steep = cv2.morphologyEx(grey, cv2.MORPH_GRADIENT, np.ones((3, 3), np.uint8))
    return (steep > STEEP).astype(np.uint8)


def _holds(quad: Corners, print_on_it: PageImage) -> bool:
    """A portrait or a code printed on the paper is a rectangle too, but the text is beside it."""
    inside = np.zeros_like(print_on_it)
    cv2.fillConvexPoly(inside, np.rint(quad).astype(np.int32), (1,))
    return bool((print_on_it & inside).sum() >= MOST_PRINT * print_on_it.sum())


def _masks(small: PageImage) -> list[PageImage]:
    """Where paper may be: the brighter part, the less coloured part, and both together."""
    hsv = cv2.cvtColor(small, cv2.COLOR_RGB2HSV)
    grey = cv2.GaussianBlur(cv2.cvtColor(small, cv2.COLOR_RGB2GRAY), (7, 7), 0)
    pale = cv2.GaussianBlur(255 - hsv[:, :, 1], (7, 7), 0)
    both = cv2.addWeighted(grey, 0.5, pale, 0.5, 0)
    kernel = cv2.getStructuringElement(cv2.MORPH_RECT, (15, 15))
    masks = []
    for plane in (grey, pale, both):
        _, mask = cv2.threshold(plane, 0, 255, cv2.THRESH_BINARY + cv2.THRESH_OTSU)
        masks.append(cv2.morphologyEx(mask, cv2.MORPH_CLOSE, kernel).astype(np.uint8))
    return masks


def _quads(mask: PageImage) -> list[Corners]:
    contours, _ = cv2.findContours(mask, cv2.RETR_EXTERNAL, cv2.CHAIN_APPROX_SIMPLE)
    quads = []
    for contour in sorted(contours, key=cv2.contourArea, reverse=True)[:2]:
        hull = cv2.convexHull(contour)
        around = cv2.arcLength(hull, closed=True)
        for share in (0.02, 0.03, 0.05):
            corners = cv2.approxPolyDP(hull, share * around, closed=True)
            if len(corners) == 4:
                quads.append(corners.reshape(4, 2).astype(np.float32))
                break
    return quads


def _is_a_page(quad: Corners) -> bool:
    """Opposite sides are alike and no corner is sharp, as with any sheet seen from above."""
    sides = [_length(quad, each, (each + 1) % 4) for each in range(4)]
    if min(sides) < 40:
        return False
    for one, other in ((sides[0], sides[2]), (sides[1], sides[3])):
        if max(one, other) / min(one, other) > 1.8:
            return False
    return all(_sharpness(quad, each) < 0.6 for each in range(4))


def _sharpness(quad: Corners, at: int) -> float:
    """The cosine of the angle at a corner: 0 for a right angle."""
    before, after = quad[at - 1] - quad[at], quad[(at + 1) % 4] - quad[at]
    return float(abs(before @ after) / (np.linalg.norm(before) * np.linalg.norm(after)))


def _length(quad: Corners, one: int, other: int) -> float:
    return float(np.linalg.norm(quad[one] - quad[other]))


def _in_order(quad: Corners) -> Corners:
    """Top left, top right, bottom right, bottom left."""
    total, difference = quad.sum(axis=1), quad[:, 0] - quad[:, 1]
    order = [total.argmin(), difference.argmax(), total.argmax(), difference.argmin()]
    return quad[order].astype(np.float32)
