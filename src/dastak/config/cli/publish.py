"""``dastak publish``: lint the catalogue and publish what changed as new immutable versions."""

from __future__ import annotations

import argparse

from dastak.config.environment import prepare

HELP = "Publish the catalogue's changed services as new versions."


def arguments(parser: argparse.ArgumentParser) -> None:
    """``--by`` names who answers for the publication."""
    parser.add_argument("--by", default="cli", help="who publishes (for the audit)")


def run(given: argparse.Namespace) -> int:
    """Refuses a catalogue with errors; says what it published."""
    prepare()
    from django.conf import settings
    from django.utils import timezone

    from dastak.accounts.actions.take_over import take_over_places
    from dastak.accounts.actors import Actor
    from dastak.catalogue.actions import publish
    from dastak.definitions.findings import CatalogueError
    from dastak.definitions.loader import load_catalogue

    try:
        catalogue = load_catalogue(settings.CATALOGUE)
    except CatalogueError as error:
        print(error)
        return 1
    take_over_places(catalogue)
    who = Actor("staff", given.by)
    for service, version in publish(catalogue.services.values(), by=who, now=timezone.now()):
        print(f"published {service} version {version}")
    return 0
