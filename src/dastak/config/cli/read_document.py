"""``dastak read-document FILE --kind KIND``: what a photograph or PDF of a paper says."""

from __future__ import annotations

import argparse
import json
import sys
from pathlib import Path

from dastak.config.environment import prepare

HELP = "Read a paper: its kind, its fields with confidence and place, and the checks (JSON)."
AUTO = "auto"


def arguments(parser: argparse.ArgumentParser) -> None:
    """The file, and the kind it is taken for."""
    parser.add_argument("file", type=Path)
    parser.add_argument("--kind", default=AUTO, help="a kind under catalogue/papers, or auto")


def run(given: argparse.Namespace) -> int:
    """Prints one JSON object; 0 when the paper could be read, 1 when not."""
    prepare()
    from django.conf import settings

    from dastak.casework.reading import read_paper
    from dastak.casework.reading_report import report
    from dastak.integrations.ocr.vendors.tesseract import Tesseract
    from dastak.understanding.papers.kinds import load_kinds

    kinds = load_kinds(settings.CATALOGUE / "papers")
    if given.kind != AUTO and given.kind not in kinds.by_name:
        print(f"There is no kind “{given.kind}”: {', '.join(kinds.by_name)}", file=sys.stderr)
        return 2
    reading = read_paper(
        given.file.read_bytes(),
        filename=given.file.name,
        accepts=() if given.kind == AUTO else (given.kind,),
        reader=Tesseract(),
        kinds=kinds,
    )
    print(json.dumps(report(reading), ensure_ascii=False, indent=1))
    return 1 if reading.problem else 0
