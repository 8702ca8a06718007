"""The command ``dastak``: one file per subcommand, with ``HELP``, ``arguments`` and ``run``."""

from __future__ import annotations

import argparse
import sys
from collections.abc import Sequence
from importlib import import_module
from pathlib import Path

from dastak.config.trouble import Trouble

FOLDER = Path(__file__).parent


def main(argv: Sequence[str] | None = None) -> int:
    """Entry point; returns the exit status (2 for words that make no sense,
    1 for trouble)."""
    words = list(sys.argv[1:] if argv is None else argv)
    known = {path.stem.replace("_", "-"): path.stem for path in sorted(FOLDER.glob("[a-z]*.py"))}
    parser = argparse.ArgumentParser(prog="dastak", description="Government services on WhatsApp.")
    commands = parser.add_subparsers(dest="command", required=True)
    wanted = [name for name in known if words[:1] == [name]] or list(known)
    modules = {name: import_module(f"{__name__}.{known[name]}") for name in wanted}
    for name, module in modules.items():
        module.arguments(commands.add_parser(name, help=module.HELP, description=module.HELP))
    given = parser.parse_args(words)
    try:
        status = modules[given.command].run(given)
    except Trouble as trouble:
        print(f"dastak: {trouble}", file=sys.stderr)
        return 1
    return status if isinstance(status, int) else 0
