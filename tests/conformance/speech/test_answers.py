"""Answers as servers really write them: without segments, with silence, with more than we need."""

from __future__ import annotations

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager

import pytest
from aiohttp import web
from aiohttp.test_utils import TestServer

from dastak.integrations.speech.port import Sound, Transcript, Unavailable
from dastak.integrations.speech.vendors.openai_style import OpenAIStyleConfig, OpenAIStyleListener
from dastak.integrations.speech.vendors.ulca import UlcaConfig, UlcaListener
from dastak.values.language import HINDI

SOUND = Sound(b"OggS", "audio/ogg", "ogg", 2.0)
SILENCE = {"start": 0, "end": 30, "avg_logprob": -0.2, "no_speech_prob": 0.9}
SPEECH = {"start": 0, "end": 2, "avg_logprob": -0.1, "no_speech_prob": 0.0, "tokens": [1, 2]}


@asynccontextmanager
async def answering(path: str, body: object) -> AsyncIterator[str]:
    """A server that always answers the same; its address."""

    async def answer(_: web.Request) -> web.Response:
        return web.json_response(body)

    app = web.Application()
    app.router.add_post(path, answer)
    async with TestServer(app) as server:
        yield str(server.make_url("")).rstrip("/")


async def openai_hears(body: object) -> Transcript:
    async with answering("/v1/audio/transcriptions", body) as address:
        listener = OpenAIStyleListener(OpenAIStyleConfig(f"{address}/v1", "", "m", answer="json"))
        return await listener.transcribe(SOUND, language=HINDI)


async def ulca_hears(body: object) -> Transcript:
    async with answering("/compute", body) as address:
        listener = UlcaListener(UlcaConfig(f"{address}/compute", "k", service="own-model"))
        return await listener.transcribe(SOUND, language=HINDI)


@pytest.mark.parametrize(
    ("body", "confidence"),
    [
        ({"text": "a", "segments": [SPEECH]}, 0.905),
        ({"text": "a"}, 0.75),
        ({"text": "a", "segments": None, "language": None}, 0.75),
        ({"text": "thanks for watching", "segments": [SILENCE]}, 0.0),
        ({"text": "a", "segments": [{"start": 0, "end": 1}]}, 0.75),
    ],
)
async def test_sureness_is_taken_from_what_was_said(body: object, confidence: float) -> None:
    heard = await openai_hears(body)
    assert heard.confidence == pytest.approx(confidence, abs=0.001)


async def test_a_text_without_end_is_cut() -> None:
    assert len((await openai_hears({"text": "x" * 50_000})).text) == 4000


async def test_an_own_server_is_called_directly_with_its_model() -> None:
    body = {"pipelineResponse": [{"taskType": "asr", "output": [{"source": " जी "}, {}]}]}
    assert (await ulca_hears(body)).text == "जी"


@pytest.mark.parametrize(
    "body",
    [
        {"pipelineResponse": []},
        {"pipelineResponse": [{"taskType": "translation", "output": [{"source": "a"}]}]},
        {"pipelineResponse": None},
        [],
        {"detail": "loading"},
    ],
)
async def test_an_answer_without_words_is_no_answer(body: object) -> None:
    with pytest.raises(Unavailable):
        await ulca_hears(body)
