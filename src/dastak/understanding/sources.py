"""Tell one model's sources from another's: the catalogue's words and the code that reads them."""

import hashlib
from collections.abc import Iterable
from pathlib import Path

from dastak.understanding.facts import FORMAT

_READERS = ("normalise", "classify", "training")


def digest(catalogue: Path) -> str:
    """SHA-256 over all that a model is made from; another digest means: fit again."""
    words = [
        *catalogue.glob("understanding/**/*.yaml"),
        *catalogue.glob("*/*/wording/*.yaml"),
    ]
    here = Path(__file__).parent
    code = [path for folder in _READERS for path in (here / folder).glob("*.py")]
    total = hashlib.sha256(b"format %d" % FORMAT)
    _add(total, catalogue, words)
    _add(total, here, code)
    return total.hexdigest()


def _add(total: "hashlib._Hash", root: Path, files: Iterable[Path]) -> None:
    for path in sorted(files):
        total.update(path.relative_to(root).as_posix().encode() + b"\0")
        total.update(hashlib.sha256(path.read_bytes()).digest())
