"""Run the speech double: ``python -m emulator.speech --port 8400 [--transcripts FILE]``."""

import argparse
from pathlib import Path

import msgspec
from aiohttp import web

from emulator.speech.app import build_app
from emulator.speech.script import Canned, Script

SAMPLES = Path(__file__).parent / "samples.json"
"""What is said in the phone page's own voice notes."""


def main() -> None:
    """Read the arguments and serve until stopped."""
    parser = argparse.ArgumentParser(prog="python -m emulator.speech", description=__doc__)
    parser.add_argument("--host", default="127.0.0.1")
    parser.add_argument("--port", type=int, default=8400)
    parser.add_argument("--key", default="speech_key", help="what callers must know")
    parser.add_argument(
        "--transcripts", type=Path, help="JSON: SHA-256 of a recording → what is said in it"
    )
    chosen = parser.parse_args()
    known = _read(SAMPLES)
    if chosen.transcripts:
        known |= _read(chosen.transcripts)
    app = build_app(Script(known=known), key=chosen.key)
    web.run_app(app, host=chosen.host, port=chosen.port, handle_signals=True)


def _read(file: Path) -> dict[str, Canned]:
    return msgspec.json.decode(file.read_bytes(), type=dict[str, Canned])


if __name__ == "__main__":
    main()
