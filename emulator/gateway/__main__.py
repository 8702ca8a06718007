"""Run the sandbox gateway: ``python -m emulator.gateway --config gateway.json``."""

import argparse
from pathlib import Path

import msgspec
from aiohttp import web

from emulator.gateway.app import build_app
from emulator.gateway.config import GatewayConfig, Merchant, load


def main() -> None:
    """Read the arguments and serve until stopped."""
    parser = argparse.ArgumentParser(prog="python -m emulator.gateway", description=__doc__)
    parser.add_argument("--config", type=Path, help="JSON file: merchants, port, public_url")
    parser.add_argument("--host", default="")
    parser.add_argument("--port", type=int, default=0)
    chosen = parser.parse_args()
    config = load(chosen.config) if chosen.config else _test_config()
    config = msgspec.structs.replace(
        config, host=chosen.host or config.host, port=chosen.port or config.port
    )
    web.run_app(build_app(config), host=config.host, port=config.port, handle_signals=True)


def _test_config() -> GatewayConfig:
    """One merchant with well-known test keys, for a gateway on one's own machine."""
    return GatewayConfig(
        merchants=(
            Merchant(
                key="sandbox_key",
                secret="sandbox_secret",
                webhook_url="http://127.0.0.1:8000/hook/payments/sandbox",
                webhook_secret="sandbox_webhook_secret",
            ),
        )
    )


if __name__ == "__main__":
    main()
