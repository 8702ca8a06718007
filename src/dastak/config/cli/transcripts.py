"""``dastak transcripts``: play the catalogue's conversations, rewrite them, or read them out."""

from __future__ import annotations

import argparse
from pathlib import Path

from dastak.config import env
from dastak.values.language import Language

HELP = "Play the transcripts of the catalogue; --update rewrites them."


def arguments(parser: argparse.ArgumentParser) -> None:
    """Without options: play all and say which differ."""
    parser.add_argument("--update", action="store_true", help="write what was really said")
    parser.add_argument("--language", help="print every transcript in another language")


def run(given: argparse.Namespace) -> int:
    """1 when a transcript differs from what the engine says today."""
    from dastak.config.trained import understanding
    from dastak.dialogue.shelf import read_library
    from dastak.dialogue.transcripts.folder import play_all, print_all, update_all

    catalogue = env.path("DASTAK_CATALOGUE", Path("catalogue"))
    library = read_library(catalogue, understanding())
    if given.language:
        for text in print_all(catalogue, library, language=Language(given.language)):
            print(text)
        return 0
    if given.update:
        for path in update_all(catalogue, library):
            print(f"rewrote {path}")
        return 0
    played = list(play_all(catalogue, library))
    differing = [one for one in played if one.changed]
    for one in differing:
        print(one.difference)
    print(f"{len(played) - len(differing)} agree, {len(differing)} differ")
    return 1 if differing else 0
