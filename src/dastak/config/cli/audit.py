"""``dastak audit verify``: prove that no audit entry was changed, removed or reordered."""

from __future__ import annotations

import argparse

from dastak.config.environment import prepare

HELP = "Verify the audit chain."


def arguments(parser: argparse.ArgumentParser) -> None:
    """The only verb is verify."""
    parser.add_argument("verb", choices=["verify"])


def run(given: argparse.Namespace) -> int:
    """0 when the chain holds, 1 with the first bad entry when it does not."""
    prepare()
    from dastak.audit.queries import verify_chain

    verdict = verify_chain()
    if verdict.first_bad is not None:
        print(f"the chain is broken at entry {verdict.first_bad}")
        return 1
    print(f"{verdict.entries} entries, all in place; head {verdict.head}")
    return 0
