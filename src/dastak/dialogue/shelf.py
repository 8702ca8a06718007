"""The library straight from a catalogue folder, every service as its first version."""

from pathlib import Path

from dastak.definitions.knowledge.loader import load_knowledge
from dastak.definitions.loader import Catalogue, load_catalogue
from dastak.definitions.versions import published
from dastak.dialogue.bundle import Library, Office, library
from dastak.dialogue.knowing import knowing
from dastak.dialogue.languages import read_languages
from dastak.dialogue.understander import Understander

FIRST_VERSION = 1


def read_library(folder: Path, understander: Understander | None = None) -> Library:
    """For transcripts, the terminal and tests; the running system reads what was published."""
    catalogue = load_catalogue(folder)
    versions = [published(service, FIRST_VERSION) for service in catalogue.services.values()]
    return library(
        versions,
        wordings=read_languages(folder / "languages"),
        understander=understander,
        offices=offices_of(catalogue),
        knowing=knowing(load_knowledge(folder)),
    )


def offices_of(catalogue: Catalogue) -> tuple[Office, ...]:
    """One number for each department, with all its services."""
    return tuple(
        Office(
            department=code,
            name=department.name,
            services=tuple(
                service.id for service in catalogue.services.values() if service.department == code
            ),
            languages=department.languages,
        )
        for code, department in catalogue.departments.items()
    )
