"""Read a reviewed YAML file into its type; a wrong one is refused with its path."""

from pathlib import Path
from typing import TypeVar

import msgspec
import yaml

Kind = TypeVar("Kind")
_LOADER = getattr(yaml, "CBaseLoader", yaml.BaseLoader)
"""Every scalar is a word: `on`, `no` and `181` too."""


def typed(path: Path, kind: type[Kind]) -> Kind:
    """The contents of ``path`` as ``kind``."""
    try:
        return msgspec.convert(yaml.load(path.read_text(encoding="utf-8"), Loader=_LOADER), kind)
    except (msgspec.ValidationError, yaml.YAMLError) as problem:
        raise ValueError(f"{path}: {problem}") from problem
