"""The double itself: it is steered over HTTP, keeps no recording, and starts as a program."""

from __future__ import annotations

import subprocess
import sys
import time
import urllib.request
from pathlib import Path

from aiohttp import FormData
from aiohttp.test_utils import unused_port

from dastak.integrations.speech.port import Sound
from dastak.values.language import HINDI
from tests.conformance.speech.bench import speech

SOUND = Sound(b"OggS some recording", "audio/ogg", "ogg", 2.0)


async def test_it_is_steered_over_http_and_keeps_no_recording() -> None:
    async with speech("openai") as bench:
        heard = {"next": [{"text": "नमस्ते"}]}
        assert (await bench.client.post("/_control/hearing", json=heard)).status == 200
        assert (await bench.listener().transcribe(SOUND, language=HINDI)).text == "नमस्ते"
        (call,) = (await (await bench.client.get("/_control/calls")).json())["calls"]
        assert call["bytes"] == len(SOUND.content)
        assert set(call) == {"interface", "language", "form", "bytes", "sha256"}


async def test_a_word_it_does_not_know_is_refused() -> None:
    async with speech("openai") as bench:
        answer = await bench.client.post("/_control/troubles", json={"next": ["hurricane"]})
        assert answer.status == 400
        bad = await bench.client.post("/_control/hearing", json={"nxt": []})
        assert bad.status == 400


async def test_it_refuses_what_the_real_one_refuses() -> None:
    async with speech("openai") as bench:
        url, key = "/v1/audio/transcriptions", {"Authorization": "Bearer key"}
        statuses = []
        for model, name in (("whisper-1", "x.doc"), ("whisper-9", "x.ogg"), ("whisper-1", "x.ogg")):
            form = FormData({"model": model})
            form.add_field("file", b"x", filename=name)
            statuses.append((await bench.client.post(url, headers=key, data=form)).status)
        assert statuses == [400, 404, 200]


def test_it_runs_as_a_program(tmp_path: Path) -> None:
    canned = tmp_path / "canned.json"
    canned.write_text('{"00": {"text": "x"}}')
    port = unused_port()
    program = subprocess.Popen(
        [sys.executable, "-m", "emulator.speech", "--port", str(port), "--transcripts", canned],
        stdout=subprocess.DEVNULL,
    )
    try:
        for _ in range(100):
            try:
                urllib.request.urlopen(f"http://127.0.0.1:{port}/_control/calls", timeout=2)
                break
            except OSError:
                time.sleep(0.1)
        else:
            raise AssertionError("it did not start")
    finally:
        program.terminate()
        program.wait(10)
