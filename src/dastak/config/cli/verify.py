"""``dastak verify FILE.pdf``: is this certificate ours, unaltered, and still in force?"""

from __future__ import annotations

import argparse
from pathlib import Path

from dastak.config.environment import prepare
from dastak.values.language import ENGLISH

HELP = "Verify a certificate's PDF: valid, altered, revoked, expired or unknown."


def arguments(parser: argparse.ArgumentParser) -> None:
    """The file."""
    parser.add_argument("file", type=Path)


def run(given: argparse.Namespace) -> int:
    """Prints the verdict; 0 only for ``valid``."""
    prepare()
    from django.utils import timezone

    from dastak.certificates.verification import verify

    verdict = verify(given.file.read_bytes(), now=timezone.now())
    print(verdict.status)
    facts = {
        "number": verdict.number,
        "certificate": verdict.title.in_language(ENGLISH),
        "name": verdict.masked_name,
        "issued on": verdict.issued_on,
        "valid until": verdict.valid_until,
        "revoked on": verdict.revoked_on,
    }
    for name, value in facts.items():
        if value:
            print(f"{name}: {value}")
    return 0 if verdict.status == "valid" else 1
