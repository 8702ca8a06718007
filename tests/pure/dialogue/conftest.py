"""The real catalogue, read once, for every test of the dialogue."""

from pathlib import Path

import pytest

from dastak.dialogue.bundle import Library
from dastak.dialogue.shelf import read_library

CATALOGUE = Path(__file__).parents[3] / "catalogue"


@pytest.fixture(scope="session")
def library() -> Library:
    return read_library(CATALOGUE)
