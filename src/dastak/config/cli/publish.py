"""``dastak publish``: lint the catalogue and publish what changed as new immutable versions."""

from __future__ import annotations

import argparse
import sys
from collections.abc import Sequence
from typing import TYPE_CHECKING

from dastak.config.environment import prepare

if TYPE_CHECKING:
    from dastak.accounts.actors import Actor

HELP = "Publish the catalogue's changed services, and teach the workers its words."


def arguments(parser: argparse.ArgumentParser) -> None:
    """``--by`` names who answers for the publication."""
    parser.add_argument("--by", default="cli", help="who publishes (for the audit)")


def run(given: argparse.Namespace) -> int:
    """Refuses a catalogue with errors; says what it published. 1 when anything was refused."""
    prepare()
    from django.conf import settings
    from django.utils import timezone

    from dastak.accounts.actions.take_over import take_over_places
    from dastak.accounts.actors import Actor
    from dastak.catalogue.actions import publish, publish_knowledge
    from dastak.definitions.findings import CatalogueError, errors_of
    from dastak.definitions.knowledge.loader import load_knowledge
    from dastak.definitions.lint.knowledge import lint_knowledge
    from dastak.definitions.loader import load_catalogue

    now = timezone.now()
    try:
        catalogue = load_catalogue(settings.CATALOGUE)
        knowledge = load_knowledge(settings.CATALOGUE)
        faults = errors_of(list(lint_knowledge(settings.CATALOGUE, today=now.date())))
        if faults:
            raise CatalogueError(faults)
    except CatalogueError as error:
        print(error)
        return 1
    take_over_places(catalogue)
    who = Actor("staff", given.by)
    for service, version in publish(catalogue.services.values(), by=who, now=now):
        print(f"published {service} version {version}", flush=True)
    if publish_knowledge(knowledge, by=who, now=now):
        print(f"published {len(knowledge.chunks)} chunks of knowledge", flush=True)
    return _teach(who)


def _teach(who: Actor) -> int:
    """Fit the understanding anew when the catalogue's words changed; it must pass its checks."""
    from django.conf import settings
    from django.utils import timezone

    from dastak.config.teaching import is_taught, lesson_of, teach

    if is_taught(settings.CATALOGUE):
        return 0
    print("learning the catalogue's words …", flush=True)
    try:
        lesson = lesson_of(settings.CATALOGUE)
    except ValueError as error:
        return _refused([str(error)])
    if not teach(lesson, by=who, now=timezone.now()):
        return _refused(lesson.checked.problems)
    print(lesson)
    return 0


def _refused(problems: Sequence[str]) -> int:
    print("what is understood stays as it was; the catalogue's new words fail:", file=sys.stderr)
    for problem in problems:
        print(f"  {problem}", file=sys.stderr)
    return 1
