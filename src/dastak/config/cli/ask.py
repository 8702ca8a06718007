"""``dastak ask``: a filter from questions to chunks of knowledge, JSON Lines in and out."""

from __future__ import annotations

import argparse
from pathlib import Path

from dastak.config import env

HELP = "Ask the knowledge: {text} a line, {answers, chunks with score and cover} back."


def arguments(parser: argparse.ArgumentParser) -> None:
    """It reads standard input."""


def run(given: argparse.Namespace) -> int:
    """One answer line for each input line, in order; 1 when the catalogue cannot be read."""
    import sys

    from dastak.definitions.findings import CatalogueError
    from dastak.definitions.knowledge.loader import load_knowledge
    from dastak.understanding.knowledge.index import finder_of
    from dastak.understanding.knowledge.lines import ask_lines

    try:
        knowledge = load_knowledge(env.path("DASTAK_CATALOGUE", Path("catalogue")))
    except CatalogueError as error:
        print(error, file=sys.stderr)
        return 1
    for line in ask_lines(sys.stdin, finder_of(knowledge)):
        print(line, flush=True)
    return 0
