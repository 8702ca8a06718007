"""Run the double of a language model: ``python -m emulator.llm --port 8300``."""

import argparse

from aiohttp import web

from emulator.llm.app import build_app


def main() -> None:
    """Read the arguments and serve until stopped."""
    parser = argparse.ArgumentParser(prog="python -m emulator.llm", description=__doc__)
    parser.add_argument("--host", default="127.0.0.1")
    parser.add_argument("--port", type=int, default=8300)
    parser.add_argument("--model", default="double")
    parser.add_argument("--key", default="", help="the key to ask for; none: anybody may come")
    chosen = parser.parse_args()
    app = build_app(key=chosen.key, model=chosen.model)
    web.run_app(
        app,
        host=chosen.host,
        port=chosen.port,
        handle_signals=True,
        handler_cancellation=True,
        shutdown_timeout=1,
    )


if __name__ == "__main__":
    main()
