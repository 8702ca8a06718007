"""Looks a catalogue over before anybody publishes it: every error with file, line and advice."""

from pathlib import Path

from dastak.definitions.findings import Finding
from dastak.definitions.lint import (
    catalogue_checks,
    conditions,
    documents,
    examples,
    facts,
    fields,
    languages,
    lengths,
    likeness,
    names,
    placeholders,
    rules,
    texts,
    titles,
    wording,
)
from dastak.definitions.lint.subject import Check, Subject
from dastak.definitions.loader import CatalogueSource, read_catalogue
from dastak.definitions.papers import paper_fields

CHECKS: tuple[Check, ...] = (
    names.check,
    fields.check,
    conditions.check,
    rules.check,
    documents.check,
    facts.check,
    texts.check,
    wording.check,
    placeholders.check,
    lengths.check,
    titles.check,
    examples.check,
)


def lint_catalogue(folder: Path) -> list[Finding]:
    """Every finding of every file, in order of place; empty when all is well."""
    source = read_catalogue(folder)
    subjects = _subjects(folder, source)
    found = list(source.findings)
    found += [finding for one in subjects for check in CHECKS for finding in check(one)]
    found += likeness.check(subjects)
    found += catalogue_checks.check(folder, source)
    found += languages.check(folder, source)
    return sorted(set(found))


def _subjects(folder: Path, source: CatalogueSource) -> list[Subject]:
    papers = paper_fields(folder / "papers")
    subjects = []
    for one in source.services:
        if one.service:
            department = source.catalogue.departments.get(one.service.department)
            spoken = department.languages if department else tuple(one.service.wording)
            subjects.append(Subject(one.service, one, spoken, papers))
    return subjects
