"""``dastak web``: the webhook, the desk, the pay and verify pages."""

from __future__ import annotations

import argparse

HELP = "Serve the webhook and the web pages."


def arguments(parser: argparse.ArgumentParser) -> None:
    """Where to listen, and with how many processes."""
    parser.add_argument("--host", default="127.0.0.1")
    parser.add_argument("--port", type=int, default=8000)
    parser.add_argument("--processes", type=int, default=1)


def run(given: argparse.Namespace) -> int:
    """Until it is stopped."""
    import uvicorn

    from dastak.config.environment import prepare

    prepare()
    uvicorn.run(
        "dastak.config.asgi:application",
        factory=True,
        host=given.host,
        port=given.port,
        workers=given.processes,
        loop="auto",
        http="httptools",
        access_log=False,
        log_level="warning",
        timeout_graceful_shutdown=3,
        server_header=False,
    )
    return 0
