"""The catalogue that ships, as the engine reads it, and the understanding that it trains."""

from functools import cache
from pathlib import Path

from dastak.config.trained import understanding
from dastak.dialogue.bundle import Definitions, Library
from dastak.dialogue.shelf import read_library

CATALOGUE = Path(__file__).parents[3] / "catalogue"


@cache
def shipped_library() -> Library:
    return read_library(CATALOGUE, understanding())


@cache
def definitions_of(department: str) -> Definitions:
    library = shipped_library()
    office = next(one for one in library.offices if one.department == department)
    return library.at(office)
