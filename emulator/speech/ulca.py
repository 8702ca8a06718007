"""ULCA's two calls: which model listens where, and listening."""

from __future__ import annotations

import base64
import binascii

import msgspec
from aiohttp import web

from emulator.speech.keys import KEY, SCRIPT
from emulator.speech.troubles import meet

PIPELINE, USER = "pipeline-1", "user-1"
COMPUTE = "/services/inference/pipeline"
LANGUAGES = ("en", "hi", "pa", "ur")
FORMATS = ("wav", "flac", "mp3", "ogg")


class Spoken(msgspec.Struct, frozen=True, rename="camel"):
    source_language: str


class ConfigTask(msgspec.Struct, frozen=True):
    language: Spoken


class WantedTask(msgspec.Struct, frozen=True, rename="camel"):
    task_type: str
    config: ConfigTask


class Pipeline(msgspec.Struct, frozen=True, rename="camel"):
    pipeline_id: str


class Wanted(msgspec.Struct, frozen=True, rename="camel"):
    """The first call's body."""

    pipeline_tasks: tuple[WantedTask, ...]
    pipeline_request_config: Pipeline


class ListenTask(msgspec.Struct, frozen=True, rename="camel"):
    language: Spoken
    service_id: str
    audio_format: str
    sampling_rate: int


class Task(msgspec.Struct, frozen=True, rename="camel"):
    task_type: str
    config: ListenTask


class Audio(msgspec.Struct, frozen=True, rename="camel"):
    audio_content: str


class Input(msgspec.Struct, frozen=True):
    audio: tuple[Audio, ...]


class Compute(msgspec.Struct, frozen=True, rename="camel"):
    """The second call's body."""

    pipeline_tasks: tuple[Task, ...]
    input_data: Input


async def pipeline(request: web.Request) -> web.Response:
    """Which model listens to a language, and where to send recordings."""
    app = request.app
    if (request.headers.get("userID"), request.headers.get("ulcaApiKey")) != (USER, app[KEY]):
        return web.json_response({"message": "Authentication failed"}, status=401)
    wanted = msgspec.json.decode(await request.read(), type=Wanted)
    if wanted.pipeline_request_config.pipeline_id != PIPELINE:
        return web.json_response({"message": "Pipeline not found"}, status=404)
    language = wanted.pipeline_tasks[0].config.language.source_language
    models = [
        {
            "serviceId": service_of(language),
            "modelId": "m-1",
            "language": {"sourceLanguage": language},
        }
    ]
    return web.json_response(
        {
            "languages": [{"sourceLanguage": language, "targetLanguageList": []}],
            "pipelineResponseConfig": [
                {"taskType": "asr", "config": models if language in LANGUAGES else []}
            ],
            "pipelineInferenceAPIEndPoint": {
                "callbackUrl": app[SCRIPT].callback or f"http://{request.host}{COMPUTE}",
                "inferenceApiKey": {"name": "Authorization", "value": f"inference-{app[KEY]}"},
                "isMultilingualEnabled": True,
                "isSyncApi": True,
            },
        }
    )


async def compute(request: web.Request) -> web.StreamResponse:
    """Listen to one recording."""
    app = request.app
    if request.headers.get("Authorization") != f"inference-{app[KEY]}":
        return web.json_response({"detail": "not allowed"}, status=401)
    trouble = await meet(request, app[SCRIPT])
    if trouble is not None:
        return trouble
    asked = msgspec.json.decode(await request.read(), type=Compute)
    task = asked.pipeline_tasks[0].config
    language = task.language.source_language
    if task.service_id != service_of(language) or task.audio_format not in FORMATS:
        return web.json_response({"detail": "no such service or format"}, status=400)
    try:
        content = base64.b64decode(asked.input_data.audio[0].audio_content, validate=True)
    except (binascii.Error, IndexError):
        return web.json_response({"detail": "no audio"}, status=400)
    heard = app[SCRIPT].hear(content, interface="ulca", language=language, form=task.audio_format)
    done = {
        "taskType": "asr",
        "config": {"serviceId": task.service_id, "language": {"sourceLanguage": language}},
        "output": [{"source": heard.text}],
        "audio": None,
    }
    return web.json_response({"pipelineResponse": [done]})


def service_of(language: str) -> str:
    """The name of the model of a language."""
    return f"double/conformer-{language}--cpu"
