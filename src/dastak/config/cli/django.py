"""``dastak django …``: Django's own management commands (migrate, check, shell …)."""

from __future__ import annotations

import argparse

from dastak.config.environment import prepare

HELP = "Run one of Django's management commands, such as migrate or check."


def arguments(parser: argparse.ArgumentParser) -> None:
    """Everything after ``django`` goes to Django."""
    parser.add_argument("words", nargs=argparse.REMAINDER)


def run(given: argparse.Namespace) -> int:
    """Hand over."""
    from django.core.management import execute_from_command_line

    prepare()
    execute_from_command_line(["dastak", *given.words])
    return 0
