"""``dastak understand-benchmark``: hold the engine against a public set of messages."""

from __future__ import annotations

import argparse
from pathlib import Path

from dastak.config.trouble import Trouble

HELP = "Train on one file and test on another (JSON Lines with text and intent)."


def arguments(parser: argparse.ArgumentParser) -> None:
    """The two files."""
    parser.add_argument("--train", type=Path, required=True)
    parser.add_argument("--test", type=Path, required=True)


def run(given: argparse.Namespace) -> int:
    """Prints accuracy, out-of-scope recall and MCC as JSON."""
    import msgspec

    from dastak.understanding.training.benchmark import understand_benchmark

    try:
        with given.train.open("rb") as train, given.test.open("rb") as test:
            report = understand_benchmark(train, test)
    except OSError as error:
        raise Trouble(f"{error.filename}: {error.strerror}") from error
    except ValueError as error:
        raise Trouble(f"these files cannot be used: {error}") from error
    print(msgspec.json.format(msgspec.json.encode(report)).decode())
    return 0
