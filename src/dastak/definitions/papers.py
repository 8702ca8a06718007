"""Which papers can be recognised, and what can be read off each: from ``catalogue/papers``."""

from pathlib import Path

from dastak.definitions.yaml_source import read_source

PaperFields = dict[str, frozenset[str]]


def paper_fields(folder: Path) -> PaperFields:
    """The names that each paper may give for prefilling; the files' own owner checks the rest."""
    found: PaperFields = {}
    for path in sorted(folder.glob("*.yaml")):
        data = read_source(path).data
        fields = data.get("fields") if isinstance(data, dict) else None
        found[path.stem] = frozenset(fields) if isinstance(fields, dict) else frozenset()
    return found
