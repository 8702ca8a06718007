"""``dastak understand``: a filter from messages to services, JSON Lines in and out."""

from __future__ import annotations

import argparse

HELP = "Understand messages: {text, language} a line, {decision, intents, language} back."


def arguments(parser: argparse.ArgumentParser) -> None:
    """It reads standard input."""


def run(given: argparse.Namespace) -> int:
    """One answer line for each input line, in order."""
    import sys

    from dastak.config.filtering import write_lines
    from dastak.config.trained import understanding
    from dastak.understanding.lines import understand_lines

    return write_lines(understand_lines(sys.stdin.buffer, understanding()))
