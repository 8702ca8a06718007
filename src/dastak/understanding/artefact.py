"""Keep a trained model in a folder as arrays and JSON, so that loading it can run nothing."""

from pathlib import Path
from typing import NamedTuple

import msgspec
import numpy as np

from dastak.understanding.classify.vocabulary import Floats
from dastak.understanding.facts import FORMAT, Facts

_ARRAYS, _FACTS = "model.npz", "model.json"


class ModelNotUsable(ValueError):
    """The folder holds no model, or one of another format."""


class Artefact(NamedTuple):
    """A trained model: facts, and arrays with a row for each feature, a column for each label."""

    facts: Facts
    rarity: Floats
    weights: Floats
    bias: Floats


def store(artefact: Artefact, folder: Path) -> None:
    """Write the two files; half precision is enough for the weights."""
    folder.mkdir(parents=True, exist_ok=True)
    (folder / _FACTS).write_bytes(msgspec.json.encode(artefact.facts))
    np.savez_compressed(
        folder / _ARRAYS,
        rarity=artefact.rarity,
        weights=artefact.weights.astype(np.float16),
        bias=artefact.bias,
    )


def load(folder: Path) -> Artefact:
    """Read the two files, with pickles refused."""
    try:
        facts = msgspec.json.decode((folder / _FACTS).read_bytes(), type=Facts)
        with np.load(folder / _ARRAYS, allow_pickle=False) as arrays:
            found = Artefact(
                facts=facts,
                rarity=arrays["rarity"].astype(np.float32),
                weights=arrays["weights"].astype(np.float32),
                bias=arrays["bias"].astype(np.float32),
            )
    except (OSError, KeyError, ValueError, msgspec.DecodeError) as problem:
        raise ModelNotUsable(f"no usable model in {folder}: {problem}") from problem
    if facts.format != FORMAT or found.weights.shape != (len(found.rarity), len(facts.labels)):
        raise ModelNotUsable(f"the model in {folder} is of another format; fit it again")
    return found
