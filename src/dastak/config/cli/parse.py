"""``dastak parse``: a filter from what people write to values, JSON Lines in and out."""

from __future__ import annotations

import argparse

HELP = "Read answers: {kind, text, lang, today, hint} a line, {value} or {value, error} back."


def arguments(parser: argparse.ArgumentParser) -> None:
    """It reads standard input."""


def run(given: argparse.Namespace) -> int:
    """One answer line for each input line, in order."""
    import sys

    from dastak.config.filtering import write_lines
    from dastak.understanding.lines import parse_lines

    return write_lines(parse_lines(sys.stdin.buffer))
