"""``dastak prepare-demo``: set the demo up without starting it (for tests that start it apart)."""

from __future__ import annotations

import argparse
from pathlib import Path

from dastak.config import env
from dastak.config.environment import prepare
from dastak.config.teaching import learning_beside

HELP = "Set the demo's database and files up, without starting its programs."


def arguments(parser: argparse.ArgumentParser) -> None:
    """Everything comes from the environment."""


def run(given: argparse.Namespace) -> int:
    """Prints how to sign in."""
    with learning_beside(env.path("DASTAK_CATALOGUE", Path("catalogue"))) as lesson:
        prepare()
        from dastak.config.demo.preparing import prepare_demo

        prepared = prepare_demo(lesson)
    for line in prepared.staff:
        print(line)
    return 0
