"""``dastak prepare-demo``: set the demo up without starting it (for tests that start it apart)."""

from __future__ import annotations

import argparse

from dastak.config.environment import prepare

HELP = "Set the demo's database and files up, without starting its programs."


def arguments(parser: argparse.ArgumentParser) -> None:
    """Everything comes from the environment."""


def run(given: argparse.Namespace) -> int:
    """Prints how to sign in."""
    prepare()
    from dastak.config.demo.preparing import prepare_demo

    for line in prepare_demo().staff:
        print(line)
    return 0
