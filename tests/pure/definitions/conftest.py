"""The catalogue as it ships, read once."""

from pathlib import Path

import pytest

from dastak.definitions.loader import Catalogue, load_catalogue

CATALOGUE = Path(__file__).parents[3] / "catalogue"


@pytest.fixture(scope="session")
def catalogue() -> Catalogue:
    return load_catalogue(CATALOGUE)
