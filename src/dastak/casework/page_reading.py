"""Reads one page: made readable, turned until it stands upright, its words and codes found."""

from dataclasses import dataclass, replace

import numpy as np

from dastak.integrations.ocr.imaging.direction import Direction, direction
from dastak.integrations.ocr.imaging.prepare import Prepared, prepare
from dastak.integrations.ocr.port import PageImage, Reader
from dastak.integrations.ocr.proof.finding import Code, codes_on
from dastak.integrations.ocr.quality import is_black, measure
from dastak.understanding.papers.choosing import legible_letters
from dastak.understanding.papers.words import Word

UPRIGHT_LETTERS = 40
"""So many letters read surely mean that the page is the right way up."""
QUARTER_TURNS: dict[Direction, tuple[int, ...]] = {
    "across": (0, 2),
    "down": (1, 3),
    "nowhere": (0,),
}
"""The ways round in which a page is tried, by the way its lines run."""


@dataclass(frozen=True, slots=True)
class ReadPage:
    """A page's picture the right way up, how it was prepared, the words and the codes on it;
    the codes' corners are the picture's."""

    picture: PageImage
    prepared: Prepared
    words: tuple[Word, ...]
    codes: tuple[Code, ...] = ()


def read_page(picture: PageImage, reader: Reader) -> ReadPage:
    """Read the page; when little is found, try it the other way round."""
    as_it_lies = ReadPage(picture, prepare(picture), ())
    if is_black(measure(picture)):
        return as_it_lies
    tried: list[ReadPage] = []
    for turns in QUARTER_TURNS[direction(as_it_lies.prepared.image)]:
        turned = _turned(picture, turns) if turns else as_it_lies
        tried.append(replace(turned, words=reader.read(turned.prepared.image)))
        if legible_letters(tried[-1].words) >= UPRIGHT_LETTERS:
            break
    best = max(tried, key=lambda page: legible_letters(page.words))
    return replace(best, codes=codes_on(best.picture))


def _turned(picture: PageImage, turns: int) -> ReadPage:
    turned = np.ascontiguousarray(np.rot90(picture, turns))
    return ReadPage(turned, prepare(turned), ())
