"""The speech double running on a free port, with a listener of each interface."""

from __future__ import annotations

from collections.abc import AsyncIterator, Collection
from contextlib import asynccontextmanager
from dataclasses import dataclass
from typing import Literal

from aiohttp import web
from aiohttp.test_utils import TestClient, TestServer, unused_port

from dastak.integrations.speech.calling import Caller
from dastak.integrations.speech.port import Form, Listener
from dastak.integrations.speech.vendors.openai_style import OpenAIStyleConfig, OpenAIStyleListener
from dastak.integrations.speech.vendors.ulca import UlcaConfig, UlcaListener
from emulator.speech.app import build_app
from emulator.speech.script import Script
from emulator.speech.ulca import PIPELINE, USER

Interface = Literal["openai", "ulca"]
KEY = "key"


@dataclass(slots=True)
class SpeechBench:
    """A double and the way to it."""

    interface: Interface
    client: TestClient[web.Request, web.Application]
    script: Script
    address: str

    def listener(
        self,
        *,
        key: str = KEY,
        address: str = "",
        hosts: Collection[str] = (),
        timeout_seconds: float = 5.0,
        form: Form = "wav",
    ) -> Listener:
        """One that has asked nothing yet."""
        base = address or self.address
        caller = Caller(hosts, timeout_seconds)
        if self.interface == "openai":
            return OpenAIStyleListener(
                OpenAIStyleConfig(f"{base}/v1", key, "whisper-1", form=form, caller=caller)
            )
        url = f"{base}/ulca/apis/v0/model/getModelsPipeline"
        return UlcaListener(UlcaConfig(url, key, USER, PIPELINE, form=form, caller=caller))

    def nowhere(self) -> Listener:
        """One whose double is switched off."""
        return self.listener(address=f"http://127.0.0.1:{unused_port()}")


@asynccontextmanager
async def speech(interface: Interface) -> AsyncIterator[SpeechBench]:
    """The double, until the test is over."""
    script = Script()
    server = TestServer(build_app(script, key=KEY))
    async with TestClient(server) as client:
        yield SpeechBench(interface, client, script, str(server.make_url("")).rstrip("/"))
