"""One trained model for all tests; it is fitted again only when its words or code have changed."""

from pathlib import Path

import pytest

from dastak.config import trained
from dastak.understanding.engine import Understanding

CATALOGUE = Path(__file__).parents[3] / "catalogue"


@pytest.fixture(scope="session")
def model_folder() -> Path:
    """The folder of a model of the catalogue as it is, kept between runs under ``var/``."""
    return trained.folder() / trained.model_of(CATALOGUE).digest[: trained.MARK]


@pytest.fixture(scope="session")
def understanding(model_folder: Path) -> Understanding:
    """The model of the whole catalogue."""
    return Understanding.load(model_folder)
