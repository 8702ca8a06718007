"""``dastak check-config``: is this installation fit to run? One line for each thing."""

from __future__ import annotations

import argparse
from collections.abc import Iterator

from dastak.config import env
from dastak.config.checking.verdict import Verdict, judge
from dastak.config.environment import prepare

HELP = "Check settings, database, catalogue, vendors and storage; one line each."


def arguments(parser: argparse.ArgumentParser) -> None:
    """Everything comes from the environment."""


def run(given: argparse.Namespace) -> int:
    """0 when all is well, 1 when something is not."""
    try:
        prepare()
    except env.MissingSetting as error:
        print(Verdict("settings", str(error)))
        return 1
    found = []
    for verdict in _verdicts():
        print(verdict, flush=True)
        found.append(verdict)
    return 1 if any(verdict.problem for verdict in found) else 0


def _verdicts() -> Iterator[Verdict]:
    from dastak.config import wiring
    from dastak.config.checking import catalogue, database, files, language_model, ports

    yield Verdict("settings")
    yield from judge("database", database.reachable)
    yield from judge("database role", database.role)
    yield from judge("migrations", database.migrations)
    yield from judge("row-level security", database.row_security)
    yield from judge("catalogue", catalogue.mistakes)
    yield from judge("published versions", catalogue.published)
    yield from judge("understanding", catalogue.understood)
    yield from judge("file storage", files.storage)
    yield from judge("channel", ports.channel)
    yield from judge("payment gateway", ports.gateway)
    yield from judge("signer", ports.signer)
    yield from judge("reader of papers", ports.reader)
    if wiring.listens():
        yield from judge("listener to voice notes", ports.listener)
    yield from judge("printer", ports.printer)
    yield from judge("malware scanner", ports.scanner)
    yield from language_model.verdicts()
