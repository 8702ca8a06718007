"""``POST /v1/audio/transcriptions`` as OpenAI describes it, and the list of models."""

from __future__ import annotations

import math

from aiohttp import BodyPartReader, web

from emulator.speech.keys import KEY, SCRIPT
from emulator.speech.script import Canned
from emulator.speech.troubles import meet

MODELS = ("whisper-1", "gpt-4o-transcribe")
SUFFIXES = ("flac", "mp3", "mp4", "mpeg", "mpga", "m4a", "ogg", "wav", "webm")
NAMES = {"hi": "hindi", "en": "english", "pa": "punjabi"}


async def models(request: web.Request) -> web.Response:
    """What there is."""
    if not _knows_key(request):
        return _problem("Incorrect API key provided", 401)
    rows = [{"id": model, "object": "model"} for model in MODELS]
    return web.json_response({"object": "list", "data": rows})


async def transcriptions(request: web.Request) -> web.StreamResponse:
    """Listen to one recording."""
    if not _knows_key(request):
        return _problem("Incorrect API key provided", 401)
    script = request.app[SCRIPT]
    trouble = await meet(request, script)
    if trouble is not None:
        return trouble
    fields, content, name = await _parts(request)
    suffix = name.rpartition(".")[2]
    if fields.get("model") not in MODELS:
        return _problem("The model does not exist", 404)
    if suffix not in SUFFIXES or not content:
        return _problem("Invalid file format.", 400)
    detailed = fields.get("response_format") == "verbose_json"
    if detailed and fields["model"] != "whisper-1":
        return _problem("response_format 'verbose_json' is not compatible with this model", 400)
    heard = script.hear(
        content, interface="openai", language=fields.get("language", ""), form=suffix
    )
    return web.json_response(_detailed(heard) if detailed else {"text": heard.text})


async def _parts(request: web.Request) -> tuple[dict[str, str], bytes, str]:
    fields: dict[str, str] = {}
    content, name = b"", ""
    async for part in await request.multipart():
        if not isinstance(part, BodyPartReader):
            continue
        if part.name == "file":
            content, name = bytes(await part.read()), part.filename or ""
        else:
            fields[part.name or ""] = await part.text()
    return fields, content, name


def _detailed(heard: Canned) -> dict[str, object]:
    segment = {
        "id": 0,
        "start": 0.0,
        "end": 2.5,
        "text": heard.text,
        "avg_logprob": math.log(max(heard.confidence, 1e-6)),
        "no_speech_prob": 0.01,
        "temperature": 0.0,
    }
    return {
        "task": "transcribe",
        "language": NAMES.get(heard.language, heard.language),
        "duration": 2.5,
        "text": heard.text,
        "segments": [segment] if heard.text else [],
    }


def _knows_key(request: web.Request) -> bool:
    return request.headers.get("Authorization") == f"Bearer {request.app[KEY]}"


def _problem(message: str, status: int) -> web.Response:
    error = {"message": message, "type": "invalid_request_error", "param": None, "code": None}
    return web.json_response({"error": error}, status=status)
