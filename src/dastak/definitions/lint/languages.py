"""A language that a department offers is whole: its own file, and every place has a name in it."""

from collections.abc import Iterator
from pathlib import Path

from dastak.definitions.findings import Finding, file_finding
from dastak.definitions.loader import CatalogueSource
from dastak.definitions.places import State
from dastak.definitions.yaml_source import Keys, read_source
from dastak.values.language import Language, LanguageText


def check(folder: Path, source: CatalogueSource) -> Iterator[Finding]:
    """Every department's languages, and the places of its state."""
    offered: dict[str, set[Language]] = {}
    for department in source.catalogue.departments.values():
        offered.setdefault(department.state, set()).update(department.languages)
        for language in department.languages:
            if not (folder / "languages" / f"{language}.yaml").exists():
                what = f"Dastak itself does not speak “{language}”"
                path = folder / department.code / "department.yaml"
                yield file_finding(path, what, f"add languages/{language}.yaml")
    for state in source.catalogue.states:
        yield from _places(folder, state, sorted(offered.get(state.code, ())))


def _places(folder: Path, state: State, languages: list[Language]) -> Iterator[Finding]:
    nameless = [
        (keys, name, language)
        for keys, name in _names(state)
        for language in languages
        if not name.texts.get(language, "").strip()
    ]
    file = read_source(folder / "jurisdictions" / f"{state.id}.yaml") if nameless else None
    for keys, name, language in nameless:
        if file is not None:
            called = next(iter(name.texts.values()), "this place")
            what = f"“{called}” has no name in “{language}”"
            yield file.finding(keys, what, f"add “{language}:” to its name")


def _names(state: State) -> Iterator[tuple[Keys, LanguageText]]:
    yield ("name",), state.name
    for at, district in enumerate(state.districts):
        yield ("districts", at, "name"), district.name
        for row, part in enumerate(district.subdivisions):
            yield ("districts", at, "subdivisions", row, "name"), part.name
