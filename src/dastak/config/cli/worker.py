"""``dastak worker``: take turns, send, apply statuses, do remote work, relay, ring timers."""

from __future__ import annotations

import argparse

from dastak.config.environment import prepare

HELP = "Run the background loops; any number of such processes may run."
LOOPS = ("inbound", "outbound", "statuses", "remote", "relay", "timers")


def arguments(parser: argparse.ArgumentParser) -> None:
    """Which loops this process runs, and how many partitions it takes at once."""
    parser.add_argument("--only", action="append", choices=LOOPS, help="may be given repeatedly")
    parser.add_argument("--partitions", type=int, default=64, help="64 / workers is a good value")
    parser.add_argument(
        "--lease-seconds",
        type=float,
        default=120.0,
        help="of work in hand, before another takes it",
    )


def run(given: argparse.Namespace) -> int:
    """Until SIGTERM or SIGINT; what is in hand is finished first."""
    prepare()
    from dastak.config.working import work

    wanted = frozenset(given.only or LOOPS)
    work(wanted, partitions=given.partitions, lease_seconds=given.lease_seconds)
    return 0
