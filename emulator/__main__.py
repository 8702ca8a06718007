"""`python -m emulator`: starts the double on an address of this machine."""

from __future__ import annotations

import argparse
import asyncio
import sys

from aiohttp import web

from .app import create_app
from .config import load_config
from .refusals import Refusal


def main() -> int:
    parser = argparse.ArgumentParser(prog="emulator", description=__doc__)
    parser.add_argument("--host", default="127.0.0.1")
    parser.add_argument("--port", type=int, default=8100)
    parser.add_argument("--config", help="JSON file: app, wabas, citizens, settings")
    options = parser.parse_args()
    loop = _fast_loop()
    asyncio.set_event_loop(loop)
    try:
        app = create_app(load_config(options.config))
    except (OSError, ValueError, Refusal) as error:
        sys.stderr.write(f"{options.config or 'built-in configuration'}: {error}\n")
        return 2
    web.run_app(
        app, host=options.host, port=options.port, access_log=None, loop=loop, shutdown_timeout=2
    )
    return 0


def _fast_loop() -> asyncio.AbstractEventLoop:
    try:
        import uvloop
    except ModuleNotFoundError:
        return asyncio.new_event_loop()
    loop: asyncio.AbstractEventLoop = uvloop.new_event_loop()
    return loop


if __name__ == "__main__":
    sys.exit(main())
