"""The catalogue: without mistakes, published as it stands, and taught."""

from __future__ import annotations

from collections.abc import Iterator

from django.conf import settings
from django.utils import timezone

from dastak.catalogue.queries import model_in_use, newest_knowledge_digest, unpublished
from dastak.definitions.knowledge.loader import load_knowledge
from dastak.definitions.knowledge.versions import knowledge_digest, knowledge_json
from dastak.definitions.lint import lint_catalogue
from dastak.definitions.lint.knowledge import lint_knowledge
from dastak.definitions.loader import load_catalogue
from dastak.dialogue.proofreading import proofread
from dastak.understanding.sources import digest


def mistakes() -> Iterator[str]:
    """The errors that ``dastak lint-catalogue`` finds."""
    folder = settings.CATALOGUE
    findings = [*lint_catalogue(folder), *proofread(folder / "languages")]
    findings += lint_knowledge(folder, today=timezone.localdate())
    yield from (str(finding) for finding in findings if finding.weight == "error")


def published() -> Iterator[str]:
    """Every service of the folder, and the knowledge, is published as it is there."""
    services = load_catalogue(settings.CATALOGUE).services
    for service in unpublished(services.values()):
        yield f"{service} differs from what is published; run dastak publish"
    digest_here = knowledge_digest(knowledge_json(load_knowledge(settings.CATALOGUE)))
    if digest_here != newest_knowledge_digest():
        yield "the knowledge differs from what is published; run dastak publish"


def understood() -> Iterator[str]:
    """The workers understand free text, as the folder's words say."""
    used = model_in_use()
    if used is None:
        yield "without a trained model only names are understood; run dastak publish"
    elif not used.intact:
        yield "the stored model is damaged, an older one or none is used; run dastak publish"
    elif used.digest != digest(settings.CATALOGUE):
        yield "the catalogue's words or the code changed since it was taught; run dastak publish"
