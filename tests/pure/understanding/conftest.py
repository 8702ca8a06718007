"""One trained model for all tests; it is fitted again only when its words have changed."""

from pathlib import Path
from tempfile import mkdtemp

import pytest

from dastak.understanding.artefact import ModelNotUsable, store
from dastak.understanding.engine import Understanding
from dastak.understanding.training.fit import digest, fit

ROOT = Path(__file__).parents[3]
CATALOGUE = ROOT / "catalogue"
CODE = ROOT / "src" / "dastak" / "understanding"


@pytest.fixture(scope="session")
def model_folder() -> Path:
    """The folder of a model of the catalogue as it is, kept between runs under ``var/``."""
    code = max(path.stat().st_mtime_ns for path in CODE.rglob("*.py"))
    folder = ROOT / "var" / "understanding" / f"{digest(CATALOGUE)[:16]}-{code}"
    try:
        Understanding.load(folder)
    except ModelNotUsable:
        folder.parent.mkdir(parents=True, exist_ok=True)
        fresh = Path(mkdtemp(dir=folder.parent))
        store(fit(CATALOGUE), fresh)
        if not folder.exists():
            fresh.replace(folder)
    return folder


@pytest.fixture(scope="session")
def understanding(model_folder: Path) -> Understanding:
    """The model of the whole catalogue."""
    return Understanding.load(model_folder)
