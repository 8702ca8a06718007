"""What comes of opening a paper: its pages, or the reason why it cannot be used."""

from dataclasses import dataclass
from typing import Literal

from dastak.integrations.ocr.port import PageImage

Problem = Literal["too_big", "too_many_pages", "not_a_paper", "unreadable", "unsafe"]


@dataclass(frozen=True, slots=True)
class Limits:
    """How much one paper may be. ``pixels`` counts what a picture unfolds to, not its file."""

    bytes: int = 25 * 1024 * 1024
    pages: int = 20
    pixels: int = 64_000_000
    longest_side: int = 3200
    """Larger pictures are reduced to this: letters gain nothing from more."""


LIMITS = Limits()


@dataclass(frozen=True, slots=True)
class Opened:
    """The pages as upright RGB pictures, without any of the metadata of the file."""

    pages: tuple[PageImage, ...]
    is_pdf: bool


class Unfit(Exception):
    """The paper cannot be used. ``why`` is a finer word than the problem: ``heic``, ``locked``,
    ``damaged``, ``empty``, ``archive``, ``program``, ``too_small`` …"""

    def __init__(self, problem: Problem, why: str) -> None:
        super().__init__(f"{problem}: {why}")
        self.problem: Problem = problem
        self.why = why
