"""``dastak understand``: a filter from messages to services, JSON Lines in and out."""

from __future__ import annotations

import argparse

HELP = "Understand messages: {text, language} a line, {decision, intents, language} back."


def arguments(parser: argparse.ArgumentParser) -> None:
    """It reads standard input."""


def run(given: argparse.Namespace) -> int:
    """One answer line for each input line, in order."""
    import sys

    from dastak.config.trained import CannotTrain, understanding
    from dastak.understanding.lines import understand_lines

    try:
        trained = understanding()
    except CannotTrain as error:
        print(error, file=sys.stderr)
        return 1
    for line in understand_lines(sys.stdin, trained):
        print(line, flush=True)
    return 0
