"""Finds the four corners of the paper in a photograph: many guesses, the best-edged one wins."""

from collections.abc import Iterator

import cv2
import numpy as np
import numpy.typing as npt

from dastak.integrations.ocr.port import PageImage

Corners = npt.NDArray[np.float32]
Colours = npt.NDArray[np.float32]

SEARCH_WIDTH = 800
SMALLEST_SHARE = 0.12
"""A paper that fills less of the picture than this is taken for something else."""
LARGEST_SHARE = 0.97
STEEP = 60
MOST_PRINT = 0.5
STEP = 7.0
"""How far inside and outside of an edge the colours are compared, in pixels of the search."""
DIFFERENT = 12.0
SAMPLES = 40
CLEAR = 0.45
"""An edge is one when inside and outside differ along this share of it."""


def find_corners(picture: PageImage) -> Corners | None:
    """Give the paper's corners (top left first, clockwise) in the picture, if it shows them."""
    scale = min(1.0, SEARCH_WIDTH / picture.shape[1])
    small = cv2.resize(picture, None, fx=scale, fy=scale, interpolation=cv2.INTER_AREA)
    page = small.astype(np.uint8)
    whole = page.shape[0] * page.shape[1]
    print_on_it = _print(page)
    colours = _colours(page)
    best: Corners | None = None
    best_edges = CLEAR
    for quad in _guesses(page):
        share = float(cv2.contourArea(quad)) / whole
        if not SMALLEST_SHARE < share < LARGEST_SHARE or not _is_a_page(quad):
            continue
        edges = _edges(quad, colours)
        if edges > best_edges and _holds(quad, print_on_it):
            best, best_edges = quad, edges
    return None if best is None else (best / scale).astype(np.float32)


def _guesses(page: PageImage) -> Iterator[Corners]:
    """Four-cornered outlines of what stands out in any of several ways."""
    kernel = cv2.getStructuringElement(cv2.MORPH_RECT, (15, 15))
    for plane in _planes(page):
        _, mask = cv2.threshold(plane, 0, 255, cv2.THRESH_BINARY + cv2.THRESH_OTSU)
        closed = cv2.morphologyEx(mask, cv2.MORPH_CLOSE, kernel).astype(np.uint8)
        yield from _quads(closed)
        yield from _quads(cv2.morphologyEx(closed, cv2.MORPH_OPEN, kernel).astype(np.uint8))


def _planes(page: PageImage) -> Iterator[PageImage]:
    """Brightness, paleness, both, and how far the colour is from that of the picture's rim."""
    hsv = cv2.cvtColor(page, cv2.COLOR_RGB2HSV)
    grey = cv2.GaussianBlur(cv2.cvtColor(page, cv2.COLOR_RGB2GRAY), (7, 7), 0).astype(np.uint8)
    pale = cv2.GaussianBlur(255 - hsv[:, :, 1], (7, 7), 0).astype(np.uint8)
    yield grey
    yield pale
    yield cv2.addWeighted(grey, 0.5, pale, 0.5, 0).astype(np.uint8)
    lab = cv2.GaussianBlur(cv2.cvtColor(page, cv2.COLOR_RGB2LAB), (9, 9), 0).astype(np.float32)
    rim = np.concatenate([lab[:6].reshape(-1, 3), lab[-6:].reshape(-1, 3)])
    rim = np.concatenate([rim, lab[:, :6].reshape(-1, 3), lab[:, -6:].reshape(-1, 3)])
    apart = np.abs(lab - np.median(rim, axis=0))
    hue = 4 * np.linalg.norm(apart[:, :, 1:], axis=2)
    yield np.clip(hue, 0, 255).astype(np.uint8)
    yield np.clip(hue + apart[:, :, 0], 0, 255).astype(np.uint8)


def _quads(mask: PageImage) -> Iterator[Corners]:
    contours, _ = cv2.findContours(mask, cv2.RETR_EXTERNAL, cv2.CHAIN_APPROX_SIMPLE)
    for contour in sorted(contours, key=cv2.contourArea, reverse=True)[:2]:
        hull = cv2.convexHull(contour)
        around = cv2.arcLength(hull, closed=True)
        for share in (0.02, 0.03, 0.05, 0.08):
            corners = cv2.approxPolyDP(hull, share * around, closed=True)
            if len(corners) == 4:
                yield _in_order(corners.reshape(4, 2).astype(np.float32))
                break


def _print(page: PageImage) -> PageImage:
    """The strong edges, most of which are letters."""
    grey = cv2.cvtColor(page, cv2.COLOR_RGB2GRAY)
    steep = cv2.morphologyEx(grey, cv2.MORPH_GRADIENT, np.ones((3, 3), np.uint8))
    return (steep > STEEP).astype(np.uint8)


def _holds(quad: Corners, print_on_it: PageImage) -> bool:
    """A portrait or a code printed on the paper is a rectangle too, but the text is beside it."""
    inside = np.zeros_like(print_on_it)
    cv2.fillConvexPoly(inside, np.rint(quad).astype(np.int32), (1,))
    return bool((print_on_it & inside).sum() >= MOST_PRINT * print_on_it.sum())


def _colours(page: PageImage) -> Colours:
    """Smoothed colours in which distances are alike to the eye."""
    lab = cv2.cvtColor(page, cv2.COLOR_RGB2LAB)
    return cv2.GaussianBlur(lab, (0, 0), 2).astype(np.float32)


def _edges(quad: Corners, colours: Colours) -> float:
    """The share of its outline along which inside and outside differ, by the worst side most."""
    shares = [_edge(quad[at], quad[(at + 1) % 4], colours) for at in range(4)]
    return 0.5 * min(shares) + 0.5 * sum(shares) / 4


def _edge(start: Corners, end: Corners, colours: Colours) -> float:
    """Clockwise, the inside lies on the right hand. Along the rim of a block of text single
    letters differ from the paper around them, but for the most part there is paper on both sides.
    """
    along = end - start
    inward = np.array([-along[1], along[0]]) / max(float(np.linalg.norm(along)), 1.0)
    points = start + np.linspace(0.06, 0.94, SAMPLES)[:, None] * along
    apart = _at(points + STEP * inward, colours) - _at(points - STEP * inward, colours)
    if np.linalg.norm(np.median(apart, axis=0)) < DIFFERENT:
        return 0.0
    return float((np.linalg.norm(apart, axis=1) > DIFFERENT).mean())


def _at(points: npt.NDArray[np.floating], colours: Colours) -> Colours:
    height, width = colours.shape[:2]
    xs = np.clip(np.rint(points[:, 0]), 0, width - 1).astype(int)
    ys = np.clip(np.rint(points[:, 1]), 0, height - 1).astype(int)
    found: Colours = colours[ys, xs]
    return found


def _is_a_page(quad: Corners) -> bool:
    """Opposite sides are alike and no corner is sharp, as with any sheet seen from above."""
    sides = [float(np.linalg.norm(quad[at] - quad[(at + 1) % 4])) for at in range(4)]
    if min(sides) < 40:
        return False
    for one, other in ((sides[0], sides[2]), (sides[1], sides[3])):
        if max(one, other) / min(one, other) > 1.8:
            return False
    return all(_sharpness(quad, at) < 0.6 for at in range(4))


def _sharpness(quad: Corners, at: int) -> float:
    """The cosine of the angle at a corner: 0 for a right angle."""
    before, after = quad[at - 1] - quad[at], quad[(at + 1) % 4] - quad[at]
    return float(abs(before @ after) / (np.linalg.norm(before) * np.linalg.norm(after)))


def _in_order(quad: Corners) -> Corners:
    """Top left, top right, bottom right, bottom left."""
    total, difference = quad.sum(axis=1), quad[:, 0] - quad[:, 1]
    order = [total.argmin(), difference.argmax(), total.argmax(), difference.argmin()]
    return quad[order].astype(np.float32)
