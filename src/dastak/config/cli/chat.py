"""``dastak chat SERVICE``: talk to a service in the terminal, without a database or a phone."""

from __future__ import annotations

import argparse
import sys
from datetime import datetime, timedelta, timezone
from pathlib import Path

from dastak.config import env
from dastak.values.ids import ServiceId
from dastak.values.language import ENGLISH, Language

HELP = "Talk to a service in the terminal; papers are read from samples, nothing is stored."
INDIA = timezone(timedelta(hours=5, minutes=30))
PROMPT = "\n> "


def arguments(parser: argparse.ArgumentParser) -> None:
    """The service, and how the talk begins and ends."""
    parser.add_argument("service", help="such as income-certificate")
    parser.add_argument("--language", default=ENGLISH, help="such as hi, en or pa")
    parser.add_argument("--now", type=datetime.fromisoformat, help="when it is, with its zone")
    parser.add_argument("--repro", action="store_true", help="print the transcript at the end")


def run(given: argparse.Namespace) -> int:
    """0 at the end of the talk; 2 for a service or a language that does not exist."""
    from dastak.config.chat.terminal import HELP as HOW
    from dastak.config.chat.terminal import Terminal, converse
    from dastak.config.chat.town import Town
    from dastak.config.trained import understanding
    from dastak.dialogue.shelf import read_library
    from dastak.dialogue.transcripts.settings import Settings
    from dastak.understanding.papers.kinds import load_kinds

    folder = env.path("DASTAK_CATALOGUE", Path("catalogue"))
    library = read_library(folder, understanding())
    service, language = ServiceId(given.service), Language(given.language)
    if service not in library.current:
        print(f"There is no service “{service}”: {', '.join(library.current)}", file=sys.stderr)
        return 2
    plan = library.plans[service, library.current[service]]
    office = next(one for one in library.offices if one.department == plan.service.department)
    if language not in office.languages:
        print(f"{service} speaks {', '.join(office.languages)}", file=sys.stderr)
        return 2
    definitions = library.at(office)
    now = (given.now or datetime.now(INDIA)).replace(second=0, microsecond=0)
    town = Town(definitions, load_kinds(folder / "papers"), language)
    terminal = Terminal(Settings(definitions, now, language, service), town)
    print(HOW)
    for line in terminal.take(plan.service.wording[language].title):
        print(line)
    converse(terminal, lambda: input(PROMPT), print)
    if given.repro:
        print(f"\n{terminal.transcript}", end="")
    return 0
