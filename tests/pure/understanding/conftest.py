"""One trained model for all tests; it is fitted again only when its words or code have changed."""

import shutil
from pathlib import Path
from tempfile import mkdtemp

import pytest

from dastak.understanding.artefact import ModelNotUsable, store
from dastak.understanding.engine import Understanding
from dastak.understanding.sources import digest
from dastak.understanding.training.fit import fit

ROOT = Path(__file__).parents[3]
CATALOGUE = ROOT / "catalogue"
MODELS = ROOT / "var" / "tests" / "understanding"


@pytest.fixture(scope="session")
def model_folder() -> Path:
    """The folder of a model of the catalogue as it is, kept between runs under ``var/``."""
    folder = MODELS / digest(CATALOGUE)[:16]
    try:
        Understanding.load(folder)
    except ModelNotUsable:
        _fit_into(folder)
    return folder


def _fit_into(folder: Path) -> None:
    """Fit beside the place and move in at the end, for another test process may be doing it too."""
    MODELS.mkdir(parents=True, exist_ok=True)
    fresh = Path(mkdtemp(dir=MODELS, prefix="fitting-"))
    store(fit(CATALOGUE), fresh)
    for old in MODELS.iterdir():
        if not old.name.startswith("fitting-") and old != folder:
            shutil.rmtree(old, ignore_errors=True)
    try:
        fresh.replace(folder)
    except OSError:
        shutil.rmtree(fresh, ignore_errors=True)


@pytest.fixture(scope="session")
def understanding(model_folder: Path) -> Understanding:
    """The model of the whole catalogue."""
    return Understanding.load(model_folder)
