"""The sandbox as a program of its own: configured by a file, stopped by a signal."""

from __future__ import annotations

import asyncio
import json
import signal
import subprocess
import sys
from pathlib import Path

from aiohttp.test_utils import unused_port

from dastak.integrations.gateway.vendors.sandbox import SandboxConfig, SandboxGateway
from tests.gateway.conformance import page_request

ROOT = Path(__file__).resolve().parents[2]
PATIENCE = 200


async def test_the_program_serves_the_merchant_of_its_file(tmp_path: Path) -> None:
    port = unused_port()
    merchant = {
        "key": "k",
        "secret": "s",
        "webhook_url": "http://127.0.0.1:9/hook",
        "webhook_secret": "w",
    }
    config = tmp_path / "gateway.json"
    config.write_text(json.dumps({"merchants": [merchant]}))
    command = [sys.executable, "-m", "emulator.gateway", "--config", str(config)]
    program = subprocess.Popen([*command, "--port", str(port)], cwd=ROOT, stdout=subprocess.DEVNULL)
    try:
        gateway = SandboxGateway(SandboxConfig(f"http://127.0.0.1:{port}", "k", "s", "w"))
        for _ in range(PATIENCE):
            if not await gateway.check_config():
                break
            await asyncio.sleep(0.05)
        page = await gateway.create_page(page_request())
        assert page.url.startswith(f"http://127.0.0.1:{port}/pay/")
    finally:
        program.send_signal(signal.SIGTERM)
        assert program.wait(timeout=10) == 0
