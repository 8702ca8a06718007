"""The trained understanding of the present catalogue: loaded when it is there, else made once."""

from __future__ import annotations

from pathlib import Path

from dastak.config import env
from dastak.understanding.engine import Understanding
from dastak.understanding.sources import digest

MARK = 16


class CannotTrain(RuntimeError):
    """There is no model for this catalogue, and the libraries that make one are not installed."""


def understanding() -> Understanding:
    """The model of exactly this catalogue, kept in ``var/understanding/<digest>``."""
    catalogue = env.path("DASTAK_CATALOGUE", Path("catalogue"))
    made_of = digest(catalogue)[:MARK]
    folder = env.path("DASTAK_VAR", Path("var")) / "understanding" / made_of
    if not folder.exists():
        _train(catalogue, folder)
    return Understanding.load(folder)


def _train(catalogue: Path, folder: Path) -> None:
    try:
        from dastak.understanding.artefact import store
        from dastak.understanding.training.fit import fit

        store(fit(catalogue), folder)
    except ImportError as error:
        raise CannotTrain(
            f"no {error.name}: train where requirements/dev.txt is; bring {folder}"
        ) from error
