"""The double as a program of its own, steered by its control interface, stopped by a signal."""

from __future__ import annotations

import asyncio
import signal
import subprocess
import sys
from pathlib import Path

from aiohttp import ClientSession
from aiohttp.test_utils import unused_port

from dastak.integrations.llm.vendors.chat_completions.client import ChatCompletions, Endpoint
from tests.llm.bench import question

ROOT = Path(__file__).resolve().parents[2]
PATIENCE = 200


async def test_the_program_answers_as_it_is_told_and_tells_what_it_was_asked() -> None:
    port = unused_port()
    address = f"http://127.0.0.1:{port}"
    command = [sys.executable, "-m", "emulator.llm", "--port", str(port), "--key", "k"]
    program = subprocess.Popen(command, cwd=ROOT, stdout=subprocess.DEVNULL)
    model = ChatCompletions(Endpoint(f"{address}/v1", "double", "k"))
    try:
        for _ in range(PATIENCE):
            if not (await model.check_config()).problem:
                break
            await asyncio.sleep(0.05)
        async with ClientSession() as session:
            rule = [{"words": "dabba", "choice": "water-bill"}]
            async with session.post(f"{address}/_control/rules", json=rule) as answer:
                assert answer.status == 200
            assert (await model.choose(question("wo dabba"), within=3)).id == "water-bill"
            async with session.get(f"{address}/_control/asked") as answer:
                asked = (await answer.json())["asked"]
        assert "wo dabba" in asked[-1]
    finally:
        program.send_signal(signal.SIGTERM)
        assert program.wait(timeout=10) == 0
