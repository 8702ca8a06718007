"""The trained understanding of the present catalogue: kept in a folder, fitted when it is not."""

from __future__ import annotations

import shutil
import time
from contextlib import suppress
from pathlib import Path
from tempfile import mkdtemp
from typing import NamedTuple

from dastak.config import env
from dastak.config.trouble import Trouble
from dastak.understanding.artefact import (
    Artefact,
    ModelNotUsable,
    Packed,
    pack,
    read,
    unpack,
    write,
)
from dastak.understanding.engine import Understanding
from dastak.understanding.sources import digest

MARK = 16
KEPT = 3
"""So many models stay in the folder, the newest ones."""
FITTING, FITTING_SECONDS = "fitting-", 3600.0


class CannotTrain(Trouble):
    """There is no model for this catalogue, and the libraries that make one are not installed."""


class Model(NamedTuple):
    """A model, and the digest of the catalogue that it was made from."""

    digest: str
    packed: Packed


def understanding() -> Understanding:
    """The model of exactly this catalogue; no database is asked."""
    catalogue = env.path("DASTAK_CATALOGUE", Path("catalogue"))
    if not (catalogue / "understanding").is_dir():
        raise Trouble(f"no words to understand in {catalogue} (set DASTAK_CATALOGUE)")
    try:
        return Understanding(unpack(model_of(catalogue).packed))
    except ValueError as error:
        raise Trouble(str(error)) from error


def folder() -> Path:
    """Where models are kept: each under the first letters of its digest."""
    return env.path("DASTAK_VAR", Path("var")) / "understanding"


def model_of(catalogue: Path) -> Model:
    """The model of a catalogue, fitted and kept if there is none yet."""
    made_of = digest(catalogue)
    place = folder() / made_of[:MARK]
    with suppress(ModelNotUsable):
        kept = read(place)
        if unpack(kept).facts.digest == made_of:
            return Model(made_of, kept)
    packed = pack(_fit(catalogue))
    with suppress(OSError):
        _keep(packed, place)
    return Model(made_of, packed)


def _fit(catalogue: Path) -> Artefact:
    try:
        from dastak.understanding.training.fit import fit
    except ImportError as error:
        raise CannotTrain(
            f"no {error.name}: install requirements/run.txt, or bring {folder()} from where it is"
        ) from error
    return fit(catalogue)


def _keep(packed: Packed, place: Path) -> None:
    """Written beside its place and moved in whole: another program may be doing it too."""
    place.parent.mkdir(parents=True, exist_ok=True)
    fresh = Path(mkdtemp(dir=place.parent, prefix=FITTING))
    fresh.chmod(0o755)
    try:
        write(packed, fresh)
        shutil.rmtree(place, ignore_errors=True)
        fresh.replace(place)
    finally:
        shutil.rmtree(fresh, ignore_errors=True)
    _forget_old(place.parent)


def _forget_old(models: Path) -> None:
    newest_last = sorted((path.stat().st_mtime, path) for path in models.iterdir() if path.is_dir())
    for at, path in newest_last[:-KEPT]:
        if not path.name.startswith(FITTING) or time.time() - at > FITTING_SECONDS:
            shutil.rmtree(path, ignore_errors=True)
            path.with_suffix(".json").unlink(missing_ok=True)
