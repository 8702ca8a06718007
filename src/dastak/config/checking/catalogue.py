"""The catalogue: without mistakes, and published as it stands."""

from __future__ import annotations

from collections.abc import Iterator

from django.conf import settings

from dastak.catalogue.queries import unpublished
from dastak.definitions.lint import lint_catalogue
from dastak.definitions.loader import load_catalogue
from dastak.dialogue.proofreading import proofread


def mistakes() -> Iterator[str]:
    """The errors that ``dastak lint-catalogue`` finds."""
    folder = settings.CATALOGUE
    findings = [*lint_catalogue(folder), *proofread(folder / "languages")]
    yield from (str(finding) for finding in findings if finding.weight == "error")


def published() -> Iterator[str]:
    """Every service of the folder is published as it is there."""
    services = load_catalogue(settings.CATALOGUE).services
    for service in unpublished(services.values()):
        yield f"{service} differs from what is published; run dastak publish"
