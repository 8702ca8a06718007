"""A value found in a text: what it is, how sure its form makes it, and where it stands."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Parsed:
    """``sure`` runs from 0 to 1: ``checked``: a check digit agrees."""

    value: str
    sure: float
    start: int
    end: int
    checked: bool = False
