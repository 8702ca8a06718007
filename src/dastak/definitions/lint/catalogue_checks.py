"""What must hold across services, departments, places and holidays."""

from collections.abc import Iterator
from datetime import date
from pathlib import Path

from dastak.definitions.departments import Department
from dastak.definitions.findings import Finding, file_finding
from dastak.definitions.loader import CatalogueSource
from dastak.values.language import LanguageText


def check(folder: Path, source: CatalogueSource) -> Iterator[Finding]:
    """Everything that one service alone cannot show."""
    catalogue = source.catalogue
    for department in catalogue.departments.values():
        yield from _department(folder, department)
    yield from _shared(source)
    for path in sorted(folder.glob("*/*/service.yaml")):
        if not (path.parent.parent / "department.yaml").exists():
            what = "this service's department is not described"
            yield file_finding(path, what, f"add {path.parent.parent.name}/department.yaml")
    for state in catalogue.states:
        path = folder / "jurisdictions" / f"{state.id}.yaml"
        if not state.sources or not _is_date(state.reviewed_on):
            yield file_finding(path, "no source or review date", "add sources and reviewed_on")
    for holidays in catalogue.holidays:
        path = folder / "holidays" / f"{holidays.jurisdiction}.yaml"
        for day in holidays.holidays:
            if not _is_date(day.on):
                yield file_finding(path, f"“{day.on}” is not a date", "write YYYY-MM-DD")


def _department(folder: Path, department: Department) -> Iterator[Finding]:
    path = folder / department.code / "department.yaml"
    if not department.languages:
        yield file_finding(path, "no language is offered", "add “languages: [hi, en]”")
    texts: dict[str, LanguageText] = {"name": department.name, "short_name": department.short_name}
    for name, text in texts.items():
        for language in department.languages:
            if not text.texts.get(language, "").strip():
                what = f"“{name}” is not worded in “{language}”"
                yield file_finding(path, what, f"add “{language}:”")


def _shared(source: CatalogueSource) -> Iterator[Finding]:
    """Ids and reference prefixes are used once in the whole catalogue."""
    seen: dict[str, str] = {}
    for one in source.services:
        if one.service is None:
            continue
        names = (f"service {one.service.id}", f"prefix {one.service.reference_prefix}")
        for name in names:
            if name in seen:
                keys = ("reference_prefix",) if name.startswith("prefix") else ()
                what = f"the {name} is used by {seen[name]} too"
                yield one.definition.finding(keys, what, "choose another")
            seen[name] = one.folder


def _is_date(text: str) -> bool:
    try:
        date.fromisoformat(text)
    except ValueError:
        return False
    return True
