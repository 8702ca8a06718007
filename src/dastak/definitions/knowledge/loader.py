"""Reads ``catalogue/knowledge``: one file a chunk, in the folder of its topic."""

from pathlib import Path
from typing import TypeVar, get_args

import msgspec

from dastak.definitions.findings import CatalogueError, Finding, errors_of
from dastak.definitions.knowledge.model import (
    NOTHING,
    Chunk,
    Fact,
    House,
    Knowledge,
    Paper,
    Topic,
)
from dastak.definitions.reading import Reading
from dastak.definitions.yaml_source import YamlSource, read_source

S = TypeVar("S", bound=msgspec.Struct)
TOPICS: tuple[Topic, ...] = get_args(Topic)


class FactsFile(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """``facts.yaml``."""

    facts: dict[str, Fact]


class PapersFile(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """``papers.yaml``."""

    papers: dict[str, Paper]


class KnowledgeSource(msgspec.Struct):
    """The folder as far as it could be read, with its files, for lint."""

    knowledge: Knowledge
    files: dict[str, YamlSource]
    findings: list[Finding]


def load_knowledge(catalogue: Path) -> Knowledge:
    """The knowledge of a catalogue, or ``CatalogueError``; nothing when it has none."""
    source = read_knowledge(catalogue)
    errors = errors_of(source.findings)
    if errors:
        raise CatalogueError(errors)
    return source.knowledge


def read_knowledge(catalogue: Path) -> KnowledgeSource:
    """Everything that can be read; ``files`` are named by their chunk, or their own name."""
    folder = catalogue / "knowledge"
    source = KnowledgeSource(NOTHING, {}, [])
    if not folder.is_dir():
        return source
    house = _read(source, folder / "knowledge.yaml", House)
    facts = _read(source, folder / "facts.yaml", FactsFile)
    papers = _read(source, folder / "papers.yaml", PapersFile)
    chunks = [
        _read(source, path, Chunk, {"id": path.stem, "topic": topic})
        for topic in TOPICS
        for path in sorted((folder / topic).glob("*.yaml"))
    ]
    source.knowledge = Knowledge(
        house or NOTHING.house,
        facts.facts if facts else {},
        papers.papers if papers else {},
        tuple(chunk for chunk in chunks if chunk),
    )
    return source


def _read(
    source: KnowledgeSource, path: Path, kind: type[S], extra: dict[str, object] | None = None
) -> S | None:
    file = read_source(path)
    reading = Reading(file)
    found = reading.struct(kind, extra)
    source.findings += reading.findings
    name = path.stem
    if name in source.files:
        source.findings.append(file.finding((), f"“{name}” is used twice", "choose another name"))
    source.files.setdefault(name, file)
    return found
